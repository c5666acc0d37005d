import type { CommandLine } from 'electron';

/** A port on which nothing listens (discard, RFC 863). */
const deadProxy = 'http://127.0.0.1:9';

/** Nothing leaves the machine, and Chromium keeps nothing on the disk. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', deadProxy],
  ['proxy-bypass-list', '<-loopback>'],
  // WebRTC asks neither the resolver, nor the proxy, nor the page's policy; Chromium's name for `setWebRTCIPHandlingPolicy`.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['media-cache-size', '1'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-sync'],
  ['disable-spell-checking'],
  ['no-pings'],
  ['disable-features', 'DnsOverHttpsUpgrade,NetworkTimeServiceQuerying,SpellcheckServiceMultilingual'],
];

/** Ways to look into a running app. Only a packaged one refuses them: tests of the built tree need them. */
const debuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'] as const;

/** Must run before the app is ready. */
export const setSwitches = (commandLine: CommandLine, packaged: boolean): void => {
  for (const [name, value] of switches)
    if (value === undefined) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  if (packaged) for (const name of debuggers) commandLine.removeSwitch(name);
};
