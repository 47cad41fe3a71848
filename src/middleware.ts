import type { MiddlewareHandler } from 'astro';
import { hideInPage } from './metadata/hide-addresses.ts';

/** What is done to every page when it is rendered. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(hideInPage(await response.text()), response);
};
