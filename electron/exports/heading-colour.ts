/** The product's own, for a brand without a colour or with one that is none. */
const ours = "#0f5c5c";

/** What WCAG 2.2 asks of text on its ground (1.4.3, level AA). */
const enough = 4.5;

/** A brand's colour as headings can be set in on white: itself, or as much darker as reading it takes. `#rrggbb`, small letters. */
export function headingColour(colour: string): string {
  const whole = /^#[0-9a-f]{6}$/i.test(colour) ? colour : ours;
  const channels = [1, 3, 5].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
  for (let share = 1; share > 0; share -= 0.04) {
    const darker = channels.map((channel) => Math.round(channel * share));
    if (contrastWithWhite(darker) >= enough) return toHex(darker);
  }
  return "#000000";
}

/** A brand's colour thinned to a ground for the heads of tables: nearly white. */
export function tintOf(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return toHex(channels.map((channel) => Math.round(255 - (255 - channel) * 0.07)));
}

/** Contrast ratio with white, 1 to 21, by WCAG 2.2's relative luminance. */
export function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const toHex = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
