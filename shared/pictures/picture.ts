/** The kinds of picture that a note can hold. All of them are pixels; SVG is a program and is none of them. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** How a file of each type ends its name. */
export const pictureEndings: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A picture as it is kept: nothing in it but what is needed to draw it. */
export interface CleanPicture {
  type: PictureType;
  /** Pixels, as it is drawn: a photograph that lies on its side has them exchanged. */
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** 10 MB: a photograph of any telephone, far below what would stall a process. */
export const maxPictureBytes = 10_000_000;
/** What drawing takes is four bytes for each: 50 megapixels are the largest photographs there are. */
export const maxPixels = 50_000_000;
/** Of one side: as far as the longest screenshots go, and the width that WebP and JPEG can say. */
export const maxSide = 30_000;

export const pictureFaults = ['type', 'size', 'pixels', 'damaged'] as const;
export type PictureFault = (typeof pictureFaults)[number];

/** Why bytes are not taken as a picture. */
export class PictureError extends Error {
  readonly fault: PictureFault;
  constructor(fault: PictureFault) {
    super(`Not a picture that can be kept: ${fault}.`);
    this.name = 'PictureError';
    this.fault = fault;
  }
}

/** Every fault in the manager's words. */
export const pictureFaultWords: Record<PictureFault, string> = {
  type: 'This is not a picture that a note can hold. PNG, JPEG, GIF and WebP can be added.',
  size: 'This picture is larger than 10 MB. Make it smaller, then add it.',
  pixels:
    'This picture has more pixels than can be shown: 50 million is the most. Make it smaller, then add it.',
  damaged: 'This picture is damaged or incomplete, and was not added.',
};
