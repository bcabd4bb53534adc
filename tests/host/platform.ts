/** Obsidian's `Platform`: what kind of device the host plays. */

/** The kinds of devices. */
export type Device = 'desktop' | 'phone' | 'iphone' | 'tablet';

/** The flags of a device; the desktop runs Linux, the phone Android, the iPhone and the tablet iOS. */
export function platformOf(device: Device): Record<string, boolean | string> {
  const isMobile = device !== 'desktop';
  const isIos = device === 'tablet' || device === 'iphone';
  return {
    isDesktop: !isMobile,
    isMobile,
    isDesktopApp: !isMobile,
    isMobileApp: isMobile,
    isIosApp: isIos,
    isAndroidApp: device === 'phone',
    isPhone: device === 'phone' || device === 'iphone',
    isTablet: device === 'tablet',
    isMacOS: isIos,
    isWin: false,
    isLinux: device === 'desktop',
    isSafari: isIos,
    resourcePathPrefix: isMobile ? 'file:///' : 'app://simulated/',
  };
}
