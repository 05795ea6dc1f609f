package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final List<Ledger.Part> PARTS =
            List.of(new Ledger.Part("curves.csv", "i,k\n"), new Ledger.Part("runs.csv", "# c\ni\n"));
    private static final int ENTRIES = 40;

    @TempDir
    Path folder;

    /** Entry i has i lines in the first file, one in the other. */
    private static List<String> entry(int i) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, i).forEach(k -> lines.append(i).append(',').append(k).append('\n'));
        return List.of(lines.toString(), i + "\n");
    }

    private static String whole(int part, int entries) {
        StringBuilder text = new StringBuilder(PARTS.get(part).header());
        IntStream.range(0, entries).forEach(i -> text.append(entry(i).get(part)));
        return text.toString();
    }

    private String read(int part) throws IOException {
        return Files.readString(folder.resolve(PARTS.get(part).name()));
    }

    private void assertHolds(int entries) throws IOException {
        assertEquals(whole(0, entries), read(0));
        assertEquals(whole(1, entries), read(1));
    }

    @Test
    @DisplayName("entries in any order come out in order, each as soon as those before it are there")
    void order() throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ENTRIES).boxed().toList());
        Collections.shuffle(order, new Random(1));
        try (Ledger ledger = Ledger.begin(folder, "s", ENTRIES, PARTS)) {
            for (int n = 0; n < ENTRIES; n++) {
                ledger.add(order.get(n), entry(order.get(n)));
                int first = 0;
                while (order.subList(0, n + 1).contains(first)) {
                    first++;
                }
                assertEquals(first, ledger.size());
                assertEquals(n + 1, ledger.added());
                assertHolds(first);
            }
            ledger.checkpoint();
        }
        assertFalse(Ledger.state(folder).isUnfinished());
    }

    @Test
    @DisplayName("cut anywhere, as by kill -9, the files go on with every entry whose bytes had arrived")
    void cutAnywhere() throws IOException {
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            int before = random.nextInt(ENTRIES);
            try (Ledger ledger = Ledger.begin(folder, "s", ENTRIES, PARTS)) {
                for (int i = 0; i < before; i++) {
                    // two at a time, the later one first
                    int index = i % 2 == 0 && i + 1 < before ? i + 1 : i % 2 == 0 ? i : i - 1;
                    ledger.add(index, entry(index));
                    if (random.nextInt(10) == 0) {
                        ledger.checkpoint();
                    }
                }
            }
            // whatever was written after the log's beginning may be there in part
            long[] base = {PARTS.get(0).header().length(), PARTS.get(1).header().length()};
            for (int part = 0; part < 2; part++) {
                long done = whole(part, (int) Ledger.state(folder).size()).length();
                Path file = folder.resolve(PARTS.get(part).name());
                cut(file, Math.max(base[part], done), random);
            }
            try (Ledger ledger = Ledger.resume(folder, PARTS)) {
                assertEquals(before, ledger.added());
                for (int i = ENTRIES - 1; i >= 0; i--) {
                    if (!ledger.contains(i)) {
                        ledger.add(i, entry(i));
                    }
                }
            }
            assertHolds(ENTRIES);
        }
    }

    private static void cut(Path file, long least, Random random) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(least + (long) (random.nextDouble() * (channel.size() - least + 1)));
        }
    }

    @Test
    @DisplayName("a log cut in the middle of an entry loses that entry only")
    void cutLog() throws IOException {
        try (Ledger ledger = Ledger.begin(folder, "s", ENTRIES, PARTS)) {
            for (int i = 0; i < 10; i++) {
                ledger.add(i, entry(i));
            }
        }
        byte[] log = Files.readAllBytes(folder.resolve(Ledger.LOG));
        Files.write(folder.resolve(Ledger.LOG), Arrays.copyOf(log, log.length - 1));
        try (Ledger ledger = Ledger.resume(folder, PARTS)) {
            assertEquals(9, ledger.size());
            assertHolds(9);
        }
    }

    @Test
    @DisplayName("two programs do not write the same files; a shortened file and a foreign log are refused")
    void refused() throws IOException {
        try (Ledger ledger = Ledger.begin(folder, "s", 3, PARTS)) {
            ledger.add(0, entry(0));
            ledger.checkpoint();
            assertTrue(assertThrows(IOException.class, () -> Ledger.resume(folder, PARTS)).getMessage()
                    .contains("curves.csv: must not be in use by another run"));
            assertThrows(IllegalArgumentException.class, () -> ledger.add(0, entry(0)));
            assertThrows(IllegalArgumentException.class, () -> ledger.add(3, entry(3)));
        }
        assertTrue(Ledger.state(folder).isUnfinished());
        Files.writeString(folder.resolve("runs.csv"), "");
        assertTrue(assertThrows(IOException.class, () -> Ledger.resume(folder, PARTS)).getMessage()
                .contains("runs.csv: must not have been shortened: 0 bytes"));
        Files.writeString(folder.resolve(Ledger.LOG), "something else");
        assertTrue(assertThrows(IOException.class, () -> Ledger.resume(folder, PARTS)).getMessage()
                .contains("resume.log: must be the log of unfinished work"));
    }

    @Test
    @DisplayName("texts of settings differ in their first line that is not the same")
    void difference() {
        assertEquals(Optional.empty(), Ledger.difference("a = 1\nb = 2", "a = 1\nb = 2\n"));
        assertEquals(Optional.of("\"b = 2\": \"b = 3\""), Ledger.difference("a = 1\nb = 2\nc", "a = 1\nb = 3\nd"));
        assertEquals(Optional.of("\"b = 2\": \"nothing\""), Ledger.difference("a = 1\nb = 2", "a = 1"));
        assertEquals(Optional.of("\"nothing\": \"b = 2\""), Ledger.difference("a = 1", "a = 1\nb = 2"));
    }
}
