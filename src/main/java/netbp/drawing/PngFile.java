package netbp.drawing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A drawing as PNG (ISO/IEC 15948): 8 bits for each of red, green and blue, the resolution in pHYs,
 * title and description in iTXt. Written here because ImageIO takes longer to start than to write.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private PngFile() { }

    static void write(Drawing drawing, String title, String description, OutputStream out) throws IOException {
        Page page = drawing.page();
        DataOutputStream file = new DataOutputStream(out);
        file.write(SIGNATURE);
        chunk(file, "IHDR", data -> {
            data.writeInt(page.width());
            data.writeInt(page.height());
            data.write(new byte[] {8, 2, 0, 0, 0});
        });
        chunk(file, "pHYs", data -> {
            int perMetre = (int) Math.round(page.dpi() * INCHES_PER_METRE);
            data.writeInt(perMetre);
            data.writeInt(perMetre);
            data.write(1);
        });
        chunk(file, "iTXt", data -> text(data, "Title", title));
        chunk(file, "iTXt", data -> text(data, "Description", description));
        chunk(file, "IDAT", data -> {
            Deflater deflater = new Deflater(6);
            try (DeflaterOutputStream zip = new DeflaterOutputStream(data, deflater, 1 << 16)) {
                scanlines(page.width(), drawing.pixels(), zip);
            } finally {
                deflater.end();
            }
        });
        chunk(file, "IEND", data -> { });
        file.flush();
    }

    /** The rows, as they are (filter type 0): pictures of few colours are smallest so. */
    private static void scanlines(int width, int[] pixels, OutputStream out) throws IOException {
        byte[] line = new byte[1 + 3 * width];
        for (int at = 0; at < pixels.length; at += width) {
            for (int i = 0; i < width; i++) {
                int p = pixels[at + i];
                line[3 * i + 1] = (byte) (p >> 16);
                line[3 * i + 2] = (byte) (p >> 8);
                line[3 * i + 3] = (byte) p;
            }
            out.write(line);
        }
    }

    private static void text(DataOutputStream data, String keyword, String text) throws IOException {
        data.writeBytes(keyword);
        data.write(new byte[] {0, 0, 0, 'e', 'n', 0, 0});
        data.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @FunctionalInterface
    private interface Data {
        void writeTo(DataOutputStream data) throws IOException;
    }

    private static void chunk(DataOutputStream file, String type, Data content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeBytes(type);
        content.writeTo(data);
        data.flush();
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        file.writeInt(bytes.size() - 4);
        bytes.writeTo(file);
        file.writeInt((int) crc.getValue());
    }
}
