/**
 * How an address on a built page may stand in the author's file, the surest form first: as it is,
 * without host and base path, decoded, and as the name of a file that was copied under a digest.
 */
export function writtenForms(
  address: string,
  { origin, basePath }: { origin: string; basePath: string },
): string[] {
  const forms = [address];
  const local = address.startsWith(origin) ? address.slice(origin.length) : address;
  forms.push(local);
  if (basePath !== '' && local.startsWith(`${basePath}/`)) forms.push(local.slice(basePath.length));
  const copied = /\/_media\/(?:.*\/)?([^/]+?)\.[0-9a-f]{8,10}(?:-[\w-]+)?\.(\w+)$/.exec(local);
  if (copied !== null) forms.push(`${copied[1] ?? ''}.`);
  const decoded = forms.flatMap((form) => decodedForm(form));
  return [...new Set([...forms, ...decoded])].filter((form) => form.length > 1);
}

function decodedForm(form: string): string[] {
  try {
    return [decodeURI(form)];
  } catch {
    return [];
  }
}
