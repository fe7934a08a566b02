import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** For Internet Explorer and Flash only; on a slow line each header is paid for each time. */
const NOBODY_READS = {
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xDnsPrefetchControl: false,
};

/** An agency's other subdomains are not ours to decide about. */
const strictTransportSecurity = 'max-age=15552000';

const forPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity,
  ...NOBODY_READS,
});

/**
 * Files and data need less: what is about windows, frames and links is read on pages only, and
 * nothing is told to one site that another may not know, because no cookie or password is asked
 * for. Their policy holds where one is opened by itself; the worker may ask for the page's files.
 */
const forTheRest = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], connectSrc: ["'self'"] },
  xFrameOptions: false,
  referrerPolicy: false,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  strictTransportSecurity,
  ...NOBODY_READS,
});

/** Tells a browser what a response may do, in as few words as its kind needs. */
export const protectBrowser: MiddlewareHandler = async (context, next) => {
  await next();
  // What a browser kept keeps what it was told; another policy here would take its place.
  if (context.res.status === 304) return;
  const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  await (isPage ? forPages : forTheRest)(context, async () => {});
};
