package netbp.cli;

import java.util.List;
import java.util.concurrent.Callable;

import netbp.matlab.RandomStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rng SEED CALL...}: what MATLAB's default stream gives. */
@Command(name = "rng", header = "what MATLAB's rand, randn, randi and randperm give after rng(SEED)",
        description = "A line for each call, column by column, 17 digits, all calls from one stream.",
        footer = "Example: netbp rng 5000 'randn(2,2)' 'randi(10,1,5)'")
final class RngCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SEED", converter = Converters.Seed.class,
            description = "0 to 2^32-1; 0 is MATLAB's default seed")
    private long seed;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CALL",
            description = "rand, rand(n), rand(m,n), randn..., randi(N), randi(N,m,n), randi([a b],m,n), randperm(n)")
    private List<String> calls;

    @Override
    public Integer call() {
        RandomStream stream = new RandomStream(seed);
        // all calls are read before the first is made, so that a bad one leaves nothing half-printed
        List<RngCall> parsed = calls.stream().map(RngCall::parse).toList();
        parsed.forEach(call -> call.print(stream, spec.commandLine().getOut()));
        return ExitCode.DONE;
    }
}
