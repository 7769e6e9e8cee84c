package be.kring.profile;

import be.kring.shared.InvalidInput;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Makes a photo anew: a square of at most {@value #SIDE} pixels from the middle of what was sent, as a JPEG with nothing but its pixels, so that no place, camera or other content of
 * the file survives. What the file is is found by decoding it, whatever it is called. How large the picture is is read before it is decoded: a small file may claim any size
 * (OWASP, "File Upload Cheat Sheet"). Only the square in the middle is decoded, one picture at a time, so that nobody fills the memory of a node with photos.
 */
final class PhotoImage {

    static final int SIDE = 512;
    private static final long MOST_PIXELS = 24_000_000;
    private static final float QUALITY = 0.85f;
    private static final Semaphore DECODING = new Semaphore(1);
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");

    private PhotoImage() {
    }

    /** @throws InvalidInput {@code not-a-photo} for what is no picture, or one with too many pixels */
    static byte[] of(byte[] sent) {
        DECODING.acquireUninterruptibly();
        try {
            return madeAnew(sent);
        } finally {
            DECODING.release();
        }
    }

    private static byte[] madeAnew(byte[] sent) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            ImageReader reader = reader(input);
            try {
                reader.setInput(input, true, true);
                return jpeg(shrunk(middle(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof InvalidInput known ? known : InvalidInput.of("photo", "not-a-photo");
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw InvalidInput.of("photo", "not-a-photo");
    }

    /** Of one far larger than needed only every so many pixels: less than 4 times {@link #SIDE} on each side. */
    static BufferedImage middle(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw InvalidInput.of("photo", "too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        ImageReadParam read = reader.getDefaultReadParam();
        int edge = Math.min(width, height);
        int step = Math.max(1, edge / (2 * SIDE));
        read.setSourceRegion(new Rectangle((width - edge) / 2, (height - edge) / 2, edge, edge));
        read.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, read);
    }

    private static BufferedImage shrunk(BufferedImage middle) {
        int side = Math.min(SIDE, middle.getWidth());
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(middle, 0, 0, side, side, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return square;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
