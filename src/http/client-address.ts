import { isIP, isIPv6 } from 'node:net';
import type { DoorContext } from './door.ts';

/**
 * Who asks, for the rate limit: an IPv4 address, or the /64 network of an IPv6 one, since a home
 * line gets a whole /64. Behind a trusted proxy it is the last entry of X-Forwarded-For, the one
 * that the proxy itself wrote; earlier ones are whatever the client likes.
 */
export function clientAddress(context: DoorContext, trustProxy: boolean): string {
  const socket = context.env?.incoming?.socket.remoteAddress;
  const forwarded = context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  const trusted = trustProxy && forwarded !== undefined && isIP(forwarded) !== 0;
  return networkOf(trusted ? forwarded : (socket ?? 'unknown'));
}

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

export function networkOf(address: string): string {
  const ipv4 = MAPPED_IPV4.exec(address)?.[1];
  if (ipv4 !== undefined) return ipv4;
  if (!isIPv6(address)) return address;
  return expandIPv6(address).slice(0, 4).join(':');
}

/** The eight groups of an IPv6 address, `::` written out. The zone (`%eth0`) does not count. */
function expandIPv6(address: string): string[] {
  const canonical = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after];
}
