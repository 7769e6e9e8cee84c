package be.kring.profile;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of a photo the pixels in the middle stay and nothing else; what is none is refused before it costs anything. */
class PhotoImageTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void a_photo_becomes_a_small_square_jpeg(String format) throws IOException {
        byte[] made = PhotoImage.of(picture(1600, 1200, format));
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(made));
        assertEquals(512, square.getWidth());
        assertEquals(512, square.getHeight());
        assertEquals("ffd8ff", HexFormat.of().formatHex(made, 0, 3));
        assertTrue(made.length < 100_000, () -> made.length + " bytes");
        assertTrue(new Color(square.getRGB(256, 256)).getRed() > 200, "what was in the middle is in the middle");
        assertTrue(new Color(square.getRGB(2, 256)).getBlue() > 200);
    }

    @Test
    void a_small_one_is_not_blown_up_and_what_shines_through_becomes_white() throws IOException {
        BufferedImage clear = new BufferedImage(40, 60, BufferedImage.TYPE_INT_ARGB);
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(PhotoImage.of(bytes(clear, "png"))));
        assertEquals(40, square.getWidth());
        assertEquals(Color.WHITE, new Color(square.getRGB(20, 20)));
    }

    @Test
    void try39_the_place_in_a_photo_and_whatever_else_hides_in_it_go() throws IOException {
        byte[] jpeg = picture(600, 600, "jpeg");
        byte[] secret = "Exif\0\0GPSLatitude 50.8503 <script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(jpeg, 0, 2);
        tagged.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (secret.length + 2 >> 8), (byte) (secret.length + 2)});
        tagged.write(secret);
        tagged.write(jpeg, 2, jpeg.length - 2);
        tagged.write("PK and a program behind the picture".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(text(tagged.toByteArray()).contains("GPSLatitude"));
        String made = text(PhotoImage.of(tagged.toByteArray()));
        assertFalse(made.contains("GPS") || made.contains("script") || made.contains("program") || made.contains("Exif"));
    }

    @Test
    void try39_a_small_file_that_claims_many_pixels_is_not_decoded() throws IOException {
        byte[] png = picture(10, 10, "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertEquals("too-many-pixels", assertThrows(InvalidInput.class, () -> PhotoImage.of(png)).violations().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "<html><body>no</body></html>", "BM not a bitmap", "%PDF-1.7"})
    void try08_and_try09_what_is_no_photo_is_refused(String content) {
        assertEquals("not-a-photo", assertThrows(InvalidInput.class, () -> PhotoImage.of(content.getBytes(StandardCharsets.UTF_8))).violations().get(0).code());
    }

    @Test
    void try39_of_a_long_picture_only_the_middle_is_decoded() throws IOException {
        byte[] png = bytes(new BufferedImage(2_000, 11_999, BufferedImage.TYPE_BYTE_BINARY), "png");
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)), true, true);
        assertEquals(2_000, PhotoImage.middle(reader).getHeight());
    }

    @Test
    void one_that_ends_too_soon_and_one_of_another_format_are_refused() throws IOException {
        byte[] png = picture(600, 600, "png");
        assertThrows(InvalidInput.class, () -> PhotoImage.of(Arrays.copyOf(png, png.length / 2)));
        byte[] bitmap = picture(20, 20, "bmp");
        assertThrows(InvalidInput.class, () -> PhotoImage.of(bitmap), "of the formats that Java reads only those that people send");
    }

    /** Blue, with a red square in the middle. */
    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(width / 2 - width / 8, height / 2 - width / 8, width / 4, width / 4);
        pen.dispose();
        return bytes(image, format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
