export {
  maxPictureBytes,
  PictureError,
  type PictureType,
  pictureEndings,
  pictureFaultWords,
} from './picture.ts';
export { readPicture } from './read-picture.ts';
