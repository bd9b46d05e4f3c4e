/** Brings the first field that has an error into view and into focus, in the order in which the fields stand on the page. */
export function focusFirst(
  form: { getInputNode: (name: string) => HTMLElement | null },
  errors: Readonly<Record<string, unknown>>,
): void {
  const nodes = Object.keys(errors)
    .map((name) => form.getInputNode(name))
    .filter((node): node is HTMLElement => node !== null);
  const [first] = nodes.sort((a, b) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1,
  );
  first?.scrollIntoView({ block: "center" });
  first?.focus({ preventScroll: true });
}
