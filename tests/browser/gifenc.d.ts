/** The part of gifenc that the film uses; the package has no types of its own. */
declare module 'gifenc' {
  /** Colours as red, green and blue. */
  type Palette = number[][];

  interface FrameOptions {
    /** Given with a frame, it becomes that frame's; with the first it is the one of all frames without their own. */
    readonly palette?: Palette;
    /** Milliseconds. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1 leaves what earlier frames drew. */
    readonly dispose?: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8Array, maxColors: number): Palette;
  export function applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}
