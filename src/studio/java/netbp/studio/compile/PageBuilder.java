package netbp.studio.compile;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
import netbp.studio.engine.Engine;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemSeverity;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Makes the page: compiles the engine to WebAssembly and joins it, the scripts, the style sheet and
 * the stored references into one HTML file.
 *
 * <p>In {@code page.html} a mark {@code {{name}}} stands for a part. Scripts are joined in the order of
 * their names; their hashes go into the page's content security policy.
 */
public final class PageBuilder {

    private static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-runtime.min.js";
    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final List<String> REFERENCES = List.of("matlab/figures/netbpfull-region.csv",
            "matlab/figures/nlsrun-region.csv", "matlab/figures/netbpfull-cost.csv", "octave/netbp11-final.csv",
            "octave/nlsrun11-final.csv");

    private final Path sources;
    private final Path references;
    private final Path work;

    private PageBuilder(Path sources, Path references, Path work) {
        this.sources = sources;
        this.references = references;
        this.work = work;
    }

    /** Arguments: the folder of the page's sources, that of the references, one to work in, and the page to write. */
    public static void main(String[] args) throws IOException, TeaVMToolException {
        Path page = Path.of(args[3]);
        String html = new PageBuilder(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).build();
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, html);
    }

    private String build() throws IOException, TeaVMToolException {
        String script = joined("script");
        String both = joined("both");
        String style = Files.readString(sources.resolve("page.css"));
        Map<String, String> parts = new TreeMap<>();
        parts.put("engine", Base64.getEncoder().encodeToString(compressed(engine())));
        parts.put("runtime", runtime());
        parts.put("worker", joined("worker"));
        parts.put("both", both);
        parts.put("both-hash", source(both));
        parts.put("references", references());
        parts.put("script", script);
        parts.put("style", style);
        parts.put("script-hash", source(script));
        parts.put("style-hash", source(style));
        parts.put("netbp-hash", HexFormat.of().formatHex(sha256(firstCosts())));
        return MARK.matcher(Files.readString(sources.resolve("page.html"))).replaceAll(mark -> {
            String part = parts.get(mark.group(1));
            if (part == null) {
                throw new IllegalStateException("page.html: no such part: " + mark.group());
            }
            return Matcher.quoteReplacement(part);
        });
    }

    /** All scripts of a folder, one after the other. */
    private String joined(String folder) throws IOException {
        try (Stream<Path> files = Files.list(sources.resolve(folder))) {
            StringBuilder all = new StringBuilder("'use strict';\n");
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private byte[] engine() throws IOException, TeaVMToolException {
        TeaVMTool compiler = new TeaVMTool();
        compiler.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
        compiler.setMainClass(Engine.class.getName());
        compiler.setTargetDirectory(work.toFile());
        compiler.setTargetFileName("engine.wasm");
        compiler.setObfuscated(true);
        // FULL makes it 40 % larger, and faster by 7 %
        compiler.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        compiler.setClassLoader(PageBuilder.class.getClassLoader());
        compiler.generate();
        String errors = compiler.getProblemProvider().getProblems().stream()
                .filter(problem -> problem.getSeverity() == ProblemSeverity.ERROR).map(PageBuilder::text)
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the engine does not compile for the browser:\n" + errors);
        }
        return Files.readAllBytes(new File(compiler.getTargetDirectory(), "engine.wasm").toPath());
    }

    /** In the format gzip, which browsers can undo. */
    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer consumer = new DefaultProblemTextConsumer();
        problem.render(consumer);
        return consumer.getText() + " at " + problem.getLocation();
    }

    /** TeaVM's loader, with a {@code Function} of ours: the page's policy lets no text become code. */
    private String runtime() throws IOException {
        try (InputStream in = PageBuilder.class.getClassLoader().getResourceAsStream(RUNTIME)) {
            return joined("loader") + "(Function => {\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + "\n})(loaderFunction);\n";
        }
    }

    /** The reference files as one JSON object of texts. */
    private String references() throws IOException {
        StringBuilder json = new StringBuilder("{");
        for (String name : REFERENCES) {
            String text = Files.readString(references.resolve(name)).replace("\r\n", "\n");
            if (!text.matches("[\\p{Print}\n]*") || text.contains("</")) {
                throw new IllegalStateException(name + " must be plain text");
            }
            json.append(json.length() > 1 ? ",\n" : "").append('"').append(name).append("\":\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"');
        }
        return json.append('}').toString();
    }

    /** A source expression of a content security policy. */
    private static String source(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    /** netbp's first 20,000 costs, by which the page checks itself, as big-endian doubles. */
    private static byte[] firstCosts() {
        double[] costs = Netbp.run(LabelledPoints.paper(), Netbp.SEED, Netbp.ETA, 20_000).savecost().costs();
        ByteBuffer bytes = ByteBuffer.allocate(8 * costs.length);
        bytes.asDoubleBuffer().put(costs);
        return bytes.array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
