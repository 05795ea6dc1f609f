package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Levenberg-Marquardt against MINPACK, where cminpack and SciPy are installed. */
final class LeastSquaresPeers {

    private static final String PYTHON = "/usr/bin/python3";

    private final Consumer<String> line;

    LeastSquaresPeers(Consumer<String> line) {
        this.line = line;
    }

    void write() throws IOException, InterruptedException {
        String problems = WORK.resolve("least-squares.txt").toString();
        String program = WORK.resolve("leastsquares").toString();
        Commands.output(Commands.program(LeastSquaresBench.class, problems));
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("netbp", Commands.output(Commands.program(LeastSquaresBench.class)));
        if (Commands.answers("gcc", "-O3", "-march=native", "-o", program, "src/bench/c/leastsquares.c", "-lcminpack", "-lm")) {
            outputs.put("lmdif in C (cminpack), gcc -O3 -march=native", Commands.output("sh", "-c", program + " < " + problems));
        }
        if (Commands.answers(PYTHON, "-c", "import scipy")) {
            outputs.put("SciPy's leastsq", Commands.output("sh", "-c",
                    PYTHON + " -W ignore src/bench/python/leastsquares.py < " + problems));
        }
        line.accept("");
        line.accept("## Least squares");
        line.accept("");
        line.accept("Microseconds an accepted step of Levenberg-Marquardt with forward differences, from ten starts, on nlsrun (10 "
                + "residuals, 23 unknowns) and on a 2-8-9-3 network at 28 points (84 residuals, 135 unknowns); MINPACK's lmdif "
                + "from the same starts, in C and from SciPy, with residuals by NumPy. MINPACK wants as many residuals as unknowns: "
                + "zeros are added, which it factors, too." + (outputs.size() < 3 ? " A row that is missing is not installed." : ""));
        String[] names = {"nlsrun", "84 x 135"};
        for (int i = 0; i < names.length; i++) {
            line.accept("");
            line.accept("| " + names[i] + " | us a step | over netbp's | evaluations a step | their share of the time |");
            line.accept("|---|---:|---:|---:|---:|");
            double netbp = Double.parseDouble(fields(outputs.get("netbp"), i)[1]);
            for (Map.Entry<String, String> output : outputs.entrySet()) {
                String[] fields = fields(output.getValue(), i);
                double time = Double.parseDouble(fields[1]);
                line.accept(String.format(Locale.ROOT, "| %s | %.1f | %.2f | %s | %s |", output.getKey(), time, time / netbp, fields[2],
                        fields.length > 3 ? String.format(Locale.ROOT, "%.0f %%", 100 * Double.parseDouble(fields[3])) : ""));
            }
        }
    }

    /** Name, microseconds and evaluations a step, and perhaps their share, of problem i. */
    private static String[] fields(String output, int i) {
        return output.strip().split("\n")[i].split(",");
    }
}
