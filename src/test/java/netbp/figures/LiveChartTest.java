package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveChartTest {

    @Test
    @DisplayName("the window of a run draws its curve as it grows, tells its points, zooms and exports")
    void window(@TempDir Path folder) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String printed = Tool.run(Map.of(), "xvfb-run", "-a", java, "-cp", System.getProperty("java.class.path"),
                "netbp.figures.LiveWindow", folder.toString());
        assertEquals(List.of("curve: works", "curve that grows: works", "tool tip: works", "zoom: works",
                "zoom that stays: works", "zoom back: works", "export: works"), printed.lines().toList());
    }
}
