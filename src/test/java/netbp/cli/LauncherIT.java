package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script target/bin/netbp, with a copy of the jar in a folder whose name has blanks. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private static final Path SCRIPT = Path.of("src", "main", "sh", "netbp");

    @TempDir
    private Path temporary;
    private Path target;
    private Path archive;

    @BeforeEach
    void install() throws IOException {
        target = temporary.resolve("a folder with blanks");
        archive = archive(thisJava());
        Files.createDirectories(target.resolve("bin"));
        Files.copy(SCRIPT, target.resolve("bin").resolve("netbp"));
        Files.copy(Path.of("target", "netbp.jar"), target.resolve("netbp.jar"));
    }

    /** Each JVM has its own. */
    private Path archive(Path javaHome) {
        String name = javaHome.resolve("bin").resolve("java").toString().replaceAll("[^A-Za-z0-9.]", "-");
        return target.resolve("netbp" + name + ".jsa");
    }

    private record Outcome(int exitCode, String output) {
    }

    private Outcome netbp(Path javaHome, String... arguments) throws IOException, InterruptedException {
        return run(target.resolve("bin").resolve("netbp"), javaHome, arguments);
    }

    private Outcome run(Path script, Path javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    private void assertDraws(Path javaHome) throws IOException, InterruptedException {
        assertEquals(new Outcome(0, "-0.53824389372926962\n"), netbp(javaHome, "rng", "42", "randn"));
    }

    @Test
    @DisplayName("the first run makes the archive of classes, the second uses it, and both say what the jar says")
    void archive() throws IOException, InterruptedException {
        assertDraws(thisJava());
        assertTrue(Files.isRegularFile(archive));
        FileTime made = Files.getLastModifiedTime(archive);
        Outcome outcome = netbp(thisJava(), "netbp", "--iterations", "10", "--out", "my results");
        assertEquals(0, outcome.exitCode(), outcome.output());
        assertTrue(Files.isRegularFile(temporary.resolve("my results").resolve("costvec.mat")));
        assertEquals(made, Files.getLastModifiedTime(archive));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(Stream.of("bin", "netbp.jar", archive.getFileName().toString()).sorted().toList(),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Outcome refused = netbp(thisJava(), "no such command");
        assertEquals(2, refused.exitCode());
        assertTrue(refused.output().startsWith("netbp: command must be one of "), refused.output());
    }

    @Test
    @DisplayName("an archive that is damaged is passed over in silence")
    void damagedArchive() throws IOException, InterruptedException {
        Files.writeString(archive, "no archive");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
        assertDraws(thisJava());
    }

    @Test
    @DisplayName("each JVM has an archive of its own")
    void otherJvm() throws IOException, InterruptedException {
        for (Path other : otherJavas()) {
            assertDraws(other);
            assertTrue(Files.isRegularFile(archive(other)), other.toString());
        }
        assertDraws(thisJava());
        assertTrue(Files.isRegularFile(archive));
    }

    @Test
    @DisplayName("the script finds the jar through links to it, absolute and relative")
    void links() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("absolute"), target.resolve("bin").resolve("netbp"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("..", target.getFileName().toString(), "bin", "netbp"));
        Files.createSymbolicLink(bin.resolve("link to a link"), Path.of("relative"));
        for (String link : List.of("absolute", "relative", "link to a link")) {
            assertEquals(new Outcome(0, "-0.53824389372926962\n"),
                    run(bin.resolve(link), thisJava(), "rng", "42", "randn"), link);
        }
    }

    /** Other JDKs beside this one. */
    private static List<Path> otherJavas() throws IOException {
        try (Stream<Path> homes = Files.list(thisJava().toRealPath().getParent())) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin").resolve("javac")))
                    .filter(home -> !Files.isSymbolicLink(home) && !home.getFileName().equals(thisJava().getFileName()))
                    .toList();
        }
    }

    @Test
    @DisplayName("where no archive can be made the program runs without")
    void noArchive() throws IOException, InterruptedException {
        Files.createDirectory(archive);
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plusSeconds(60)));
        assertDraws(thisJava());
        Files.delete(archive);
        Files.move(target.resolve("netbp.jar"), temporary.resolve("moved.jar"));
        Outcome outcome = netbp(thisJava(), "rng", "42", "randn");
        assertEquals(1, outcome.exitCode());
        assertFalse(Files.exists(archive));
    }

    @Test
    @DisplayName("the lines of netbp.cmd end as those of a Windows script must for its jumps to be found")
    void windowsLines() throws IOException {
        String script = Files.readString(SCRIPT.resolveSibling("netbp.cmd"));
        assertTrue(script.endsWith("\r\n"));
        assertFalse(script.replace("\r\n", "").contains("\n"));
    }
}
