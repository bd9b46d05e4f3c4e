const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text for HTML, between tags or in a quoted attribute. Control characters go: no page may hold them. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/** A text as a string of a style sheet that stands in a page: with its quotes, and nothing in it ends the string or the sheet. */
export function styleString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,·–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}
