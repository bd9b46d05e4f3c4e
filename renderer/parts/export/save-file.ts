/** Saves a file among the user's downloads. @param base64 its bytes */
export function saveFile(fileName: string, mime: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the file after this turn of the page.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
