import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../electron/core/exports/file-name.ts";
import { readLogo } from "../../../electron/core/exports/read-logo.ts";
import { exportFailure } from "../../../electron/core/exports/write-atomically.ts";

describe("a file's name", () => {
  it.each([
    [["Ledgerly", "We grow too slowly."], "Ledgerly - We grow too slowly"],
    [["CON"], "_CON"],
    [["aux.report"], "_aux.report"],
    [["../../etc/passwd"], "etc passwd"],
    [['a<b>:"c|d?*\\e'], "a b c d e"],
    [["‮txt.exe‬", "a\u0000b\u0007"], "[U+202E]txt.exe[U+202C] - a[U+0000]b[U+0007]"],
    [["The engagement: Ledgerly"], "The engagement - Ledgerly"],
    [[" . ", ""], "Sextant"],
    [["שלום 👩‍👩‍👧"], "שלום 👩‍👩‍👧"],
    [["می\u200Cخواهم"], "می\u200Cخواهم"],
  ])("of %j is %j", (parts, name) => expect(fileNameOf(...parts)).toBe(name));

  it("is never longer than file systems take, nor a path, nor empty", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 400 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const name = fileNameOf(a, b);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121);
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]|^[ .]|[ .]$|^$/);
      }),
    );
  });
});

const svg = (inner: string, head = 'width="120" height="40"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inner}</svg>`);
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Ten levels, each of which draws the next one ten times. */
function laughing(draw: (to: string) => string, rule: (to: string) => string = () => ""): string {
  const levels = Array.from({ length: 10 }, (_, at) => {
    const inner = at === 9 ? "<rect/>" : draw(`level${at + 1}`).repeat(10);
    return `<pattern id="level${at}">${inner}</pattern><style>${rule(`level${at}`)}</style>`;
  });
  return `${levels.join("")}${draw("level0")}`;
}

describe("a logo", () => {
  it("is known by its bytes, with its size", () => {
    expect(readLogo(png)).toMatchObject({ mime: "image/png", width: 1, height: 1 });
    const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080028007801011100ffd9", "hex");
    expect(readLogo(jpeg)).toMatchObject({ mime: "image/jpeg", width: 120, height: 40 });
    expect(readLogo(svg("<rect/>"))).toMatchObject({ mime: "image/svg+xml", width: 120, height: 40 });
    expect(readLogo(svg("<rect fill='url(#a)'/>", 'viewBox="0 0 30 10"'))).toMatchObject({ width: 30, height: 10 });
  });

  it("may draw a part of itself again, as programs save it, and fill a hundred shapes with one gradient", () => {
    const star =
      "<defs><path id='star' d='M0 0'/></defs><use href='#star' x='9'/><g id='pair'><use href='#star'/></g><use href='#pair'/>";
    const gradient =
      "<style>.a, .b { fill: url(#sky) }</style><linearGradient id='sky' href='#stops'/><linearGradient id='stops'><stop/></linearGradient>";
    for (const inner of [
      star,
      `${gradient}${"<g class='a'/>".repeat(100)}`,
      "<style>.g1 { fill: url(#p) }</style><pattern id='p'><g/></pattern>",
      "<use href='#not-there'/>",
    ])
      expect(readLogo(svg(inner))).toMatchObject({ mime: "image/svg+xml" });
  });

  it.each([
    ["no picture", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
    ["a PNG that was cut off", png.subarray(0, 40)],
    ["more than 1 MB", Buffer.concat([png, Buffer.alloc(1024 * 1024)])],
    ["a script", svg("<script>alert(1)</script>")],
    ["a handler", svg('<rect onclick="x()"/>')],
    ["a picture from elsewhere", svg('<image href="https://evil.example/x.png"/>')],
    ["a style from elsewhere", svg("<style>@import 'https://evil.example/x.css'</style>")],
    ["a fill from elsewhere", svg('<rect style="fill:url(https://evil.example/#a)"/>')],
    ["a link that runs", svg('<a href="javascript:alert(1)"><rect/></a>')],
    ["HTML within", svg("<foreignObject><p/></foreignObject>")],
    ["animation", svg('<set attributeName="href" to="x"/>')],
    ["an entity", Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>')],
    ["broken XML", Buffer.from("<svg><rect></svg>")],
    ["more depth than any reader takes", svg("<g>".repeat(50_000) + "</g>".repeat(50_000))],
    ["a drawing of ten drawings of ten, nine times over", svg(laughing((to) => `<use href="#${to}"/>`))],
    ["the same with the older kind of link", svg(laughing((to) => `<use xlink:href=" #${to}"/>`))],
    ["the same by what shapes are filled with", svg(laughing((to) => `<rect fill="url(#${to})"/>`))],
    ["the same by their styles", svg(laughing((to) => `<rect style="mask: url( '#${to}' )"/>`))],
    [
      "the same by a style sheet",
      svg(
        laughing(
          (to) => `<rect class="fill other-${to}"/>`,
          (to) => `svg .other-${to} { fill: url(#${to}) }`,
        ),
      ),
    ],
    ["a drawing of itself", svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ])("is refused where it is %s", (_what, bytes) => {
    expect(readLogo(bytes)).toEqual({ refused: expect.stringMatching(/\.$/) as string });
  });
});

it.each([
  ["EBUSY", "open elsewhere"],
  ["EPERM", "open elsewhere"],
  ["EACCES", "does not let you"],
  ["ENOSPC", "no space left"],
  ["EXOTIC", "EXOTIC"],
])("a failure %s is told in words", (code, words) => {
  const problem = exportFailure("out.pdf", Object.assign(new Error("x"), { code }));
  expect(problem.code).toBe("export.failed");
  expect(problem.message).toContain(words);
  expect(problem.hint).toMatch(/^Nothing was written, and a file that was there is as it was\. \S/);
});
