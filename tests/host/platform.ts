/** Obsidian's `Platform`: what kind of device the host plays. */

/** The kinds of devices. */
export type Device = 'desktop' | 'phone' | 'tablet';

/** The flags of a device; the desktop runs Linux, the phone Android, the tablet iOS. */
export function platformOf(device: Device): Record<string, boolean | string> {
  const isMobile = device !== 'desktop';
  return {
    isDesktop: !isMobile,
    isMobile,
    isDesktopApp: !isMobile,
    isMobileApp: isMobile,
    isIosApp: device === 'tablet',
    isAndroidApp: device === 'phone',
    isPhone: device === 'phone',
    isTablet: device === 'tablet',
    isMacOS: device === 'tablet',
    isWin: false,
    isLinux: device === 'desktop',
    isSafari: device === 'tablet',
    resourcePathPrefix: isMobile ? 'file:///' : 'app://simulated/',
  };
}
