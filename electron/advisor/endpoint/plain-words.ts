/** Longest quotation of an endpoint in a message. */
const longestQuote = 300;
/** A run of the key of this length or more is taken out, also where the endpoint echoes only a piece of it. */
const shortestPiece = 8;

// Control, bidirectional, zero-width and tag characters: they can hide or reorder what a message says.
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const keyShaped = /\b(?:sk|pk|rk|gsk|xai|key)[-_][\w*.…-]{6,}|(?<=\bbearer\s)\S+/giu;
const markup =
  /<\/?(?:!doctype|html|head|body|title|meta|center|h[1-6]|p|div|span|pre|script|style|table|br|hr|a|xml)\b/iu;

function withoutKey(text: string, key: string): string {
  let kept = "";
  for (let at = 0; at < text.length;) {
    let length = shortestPiece;
    if (at + length > text.length || !key.includes(text.slice(at, at + length))) {
      kept += text[at];
      at += 1;
      continue;
    }
    while (at + length < text.length && key.includes(text.slice(at, at + length + 1))) length += 1;
    kept += "[key]";
    at += length;
  }
  return kept;
}

// What may be bytes written as text: in base64 of either alphabet, in hex, or in a URL.
const encodedRun = /[\w+/%=-]{8,}/gu;

/** Takes out runs that hold a piece of the key once they are decoded. */
function withoutEncodedKey(text: string, key: string): string {
  return text.replace(encodedRun, (run) => {
    const readings = [
      Buffer.from(run, "base64").toString("latin1"),
      Buffer.from(run, "hex").toString("latin1"),
      run.replace(/%([0-9a-f]{2})/giu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))),
    ];
    return readings.some((reading) => withoutKey(reading, key) !== reading) ? "[key]" : run;
  });
}

/**
 * What an endpoint said, fit to be quoted in a message: one line, at most 300 characters, without the key or any piece of it
 * of 8 characters or more, plain or in base64, hex or URL form, without anything shaped like a key, without hidden characters. Empty when it said it in HTML.
 */
export function plainWords(text: string, key: string | null): string {
  if (markup.test(text.slice(0, 2_000))) return "";
  let words = text.slice(0, 4_000).replace(hidden, " ");
  if (key !== null && key.length > 0) {
    const encoded = encodeURIComponent(key);
    words = key.length < shortestPiece ? words.split(key).join("[key]") : withoutKey(words, key);
    if (encoded !== key) words = words.split(encoded).join("[key]");
    if (key.length >= shortestPiece) words = withoutEncodedKey(words, key);
  }
  words = words.replace(keyShaped, "[key]").replace(/\s+/g, " ").trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()}…` : words;
}
