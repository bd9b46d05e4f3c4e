import { domainToASCII } from "node:url";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isSafeExternalUrl, readExternalUrl } from "../../electron/contract/external-url.ts";

it.each([
  ["https://example.com/a?b=c#d", "https://example.com/a?b=c#d", "example.com", null],
  ["HTTPS://Example.COM", "https://example.com/", "example.com", null],
  ["https://example.com:8443/", "https://example.com:8443/", "example.com:8443", null],
  ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/", "xn--bcher-kva.example", "bücher.example"],
  // The first letter is Cyrillic.
  ["https://аpple.com/", "https://xn--pple-43d.com/", "xn--pple-43d.com", "аpple.com"],
  ["mailto:ana@example.com", "mailto:ana@example.com", "ana@example.com", null],
  [
    "mailto:ana@example.com?subject=Hi&body=a%0D%0Ab",
    "mailto:ana@example.com?subject=Hi&body=a%0D%0Ab",
    "ana@example.com",
    null,
  ],
])("leads %s out, and says where to", (address, href, host, letters) => {
  expect(readExternalUrl(address)).toEqual({ href, host, letters });
  expect(isSafeExternalUrl(address)).toBe(true);
});

it.each([
  "",
  "example.com",
  "//example.com",
  "http://example.com",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,hi",
  "sextant://app/",
  "smb://server/share",
  "ms-msdt:/id",
  "blob:https://example.com/1",
  "view-source:https://example.com",
  "https:example.com",
  "https:/example.com",
  "https:///example.com",
  "https://user@example.com/",
  "https://user:pass@example.com/",
  "https://@example.com/",
  "https://example.com\\@evil.example/",
  " https://example.com",
  "https://exam\nple.com",
  "https://example.com/\u202Egnp.exe",
  "https://exam\u200Bple.com/",
  "https://example.com/\u{E0041}",
  "https://example.com/a b",
  "https://example.com/\u0000",
  "mailto:",
  "mailto:ana",
  "mailto:ana@example.com?attach=/etc/passwd",
  "mailto:ana@example.com?subject=a%0D%0ABcc:eve@example.com",
  "mailto:ana@example.com,eve@example.com",
  "mailto:%61na@example.com",
  `https://example.com/${"a".repeat(2_000)}`,
])("leads nobody to %j", (address) => {
  expect(isSafeExternalUrl(address)).toBe(false);
});

it("shows any host in the letters that its code stands for", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aé-øλжש漢字ñ0"), minLength: 1, maxLength: 12 }), (label) => {
      const host = domainToASCII(`${label}.example`);
      fc.pre(host.startsWith("xn--"));
      const read = readExternalUrl(`https://${host}/`);
      expect(domainToASCII(read?.letters ?? "")).toBe(host);
      expect(read?.letters).not.toMatch(/^xn--/);
    }),
  );
});

it("takes any text for an address without failing, and what it gives is https or mail", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("https://", "mailto:", "xn--", "a", "@", "-", "9", "/", "\\", ":", "%0A", "?", "é", " "),
      ),
      (pieces) => {
        const read = readExternalUrl(pieces.join(""));
        if (read !== null) expect(read.href).toMatch(/^(?:https:\/\/[^@\\]+$|mailto:[^@]+@)/);
      },
    ),
  );
});
