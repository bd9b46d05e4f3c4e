import type { PageFile } from "./page-files.ts";

/**
 * The content security policy of the page: own scripts, own styles and those with the nonce of this very document,
 * and no other place to load from or to send to.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers that every answer carries, whatever it is. */
export const guardHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** Headers of one file of the page. Built files carry a hash in their name and may be kept; the document may not. */
export function pageHeaders(file: PageFile, nonce: string): Record<string, string> {
  return {
    ...guardHeaders,
    "content-type": file.contentType,
    "content-security-policy": contentSecurityPolicy(nonce),
    "cache-control": file.hashed ? "private, max-age=31536000, immutable" : "no-store",
  };
}
