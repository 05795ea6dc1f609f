package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code costvec.mat} as the published netbp.m saves it. */
class SavedRunTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("eta, Niter, points and labels come from the file")
    void otherSettings() throws IOException {
        for (LabelledPoints points : new LabelledPoints[] {LabelledPoints.paper(), LabelledPoints.paperSplitAt(6),
            LabelledPoints.paperWithExtraPoint()}) {
            Report report = report(Netbp.run(points, Netbp.SEED, 0.2, 700).workspace());
            assertTrue(report.holds(), report.summary());
        }
    }

    @Test
    @DisplayName("savecost may be a row, as zeros(1,Niter) makes it")
    void rowOfCosts() throws IOException {
        Map<String, Matrix> workspace = workspace();
        workspace.put("savecost", Matrix.row(workspace.get("savecost").values()));
        assertTrue(report(workspace).holds());
    }

    @Test
    @DisplayName("a cost and a parameter that differ are named with expected and got")
    void differences() throws IOException {
        Map<String, Matrix> workspace = workspace();
        workspace.get("savecost").values()[123] *= 1 + 1e-9;
        workspace.get("W3").values()[2] += 1e-9;
        Report report = report(workspace);
        assertEquals(0, report.entries().stream().filter(entry -> entry.outcome().holds()).count());
        assertTrue(report.entries().get(0).line().contains("costvec.mat, savecost(124): expected "));
        assertTrue(report.entries().get(1).line().contains("costvec.mat, parameters(7): expected "));
    }

    @Test
    @DisplayName("a cost that is NaN fails")
    void nan() throws IOException {
        Map<String, Matrix> workspace = workspace();
        workspace.get("savecost").values()[5] = Double.NaN;
        assertFalse(report(workspace).entries().get(0).outcome().holds());
    }

    @Test
    @DisplayName("a missing variable, a wrong shape, wrong labels: one line that names file, variable and rule")
    void malformed() {
        assertRefused("W3", null, "costvec.mat: must hold the variables of netbp's costvec.mat or those of"
                + " make_reference.m: no real matrix W3");
        assertRefused("b2", Matrix.column(1, 2, 3), "costvec.mat: b2 must be 2 x 1: 3 x 1");
        assertRefused("savecost", Matrix.column(1, 2, 3), "costvec.mat: savecost must be a vector of 200: 3 x 1");
        assertRefused("Niter", Matrix.scalar(2.5), "costvec.mat: Niter must be a whole number from 1 to 1e9: 2.5");
        assertRefused("y", new Matrix(2, 10, new double[20]),
                "costvec.mat: y must have columns (1,0) and (0,1): column 1 is (0.0,0.0)");
    }

    private void assertRefused(String name, Matrix value, String message) {
        Map<String, Matrix> workspace = workspace();
        workspace.remove(name);
        if (value != null) {
            workspace.put(name, value);
        }
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> report(workspace)).getMessage());
    }

    private static Map<String, Matrix> workspace() {
        return Netbp.run(LabelledPoints.paper(), Netbp.SEED, Netbp.ETA, 200).workspace();
    }

    private Report report(Map<String, Matrix> workspace) throws IOException {
        Path file = folder.resolve("costvec.mat");
        MatFile.write(file, workspace);
        return Shared.report(SavedRun.checks(file));
    }
}
