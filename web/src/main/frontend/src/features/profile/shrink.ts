/** The side of the square that is kept. */
const SIDE = 512;

/** The part of a picture that is kept: a square from its middle. */
export function middle(width: number, height: number): { left: number; top: number; edge: number; side: number } {
  const edge = Math.min(width, height);
  return { left: (width - edge) / 2, top: (height - edge) / 2, edge, side: Math.min(SIDE, edge) };
}

/** A photo upright and small before it is sent, so that neither its size nor its place leaves the device. @throws when it is no picture that the browser reads */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { left, top, edge, side } = middle(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  if (pen === null) {
    throw new Error('No canvas');
  }
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, side, side);
  pen.drawImage(picture, left, top, edge, edge, 0, 0, side, side);
  picture.close();
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob === null ? reject(new Error('No picture')) : resolve(blob), 'image/jpeg', 0.9));
}
