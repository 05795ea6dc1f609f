package netbp.solvers;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.leastsquares.Iteration;

/** The picture of a solver's history. */
public final class HistoryFigure {

    private HistoryFigure() {
    }

    /** ||r||^2 and the first-order optimality after each accepted step. */
    public static Figure of(List<Iteration> history) {
        Curve cost = curve("||r||^{2}", history, Iteration::residual);
        Curve optimality = curve("first-order optimality", history, Iteration::firstOrderOptimality);
        double[] both = DoubleStream.concat(DoubleStream.of(cost.y()), DoubleStream.of(optimality.y())).toArray();
        return PlotsFigure.ofCurves("History of a least-squares solver",
                "||r||^2 and the first-order optimality, the largest entry of J'r, after each accepted step.",
                Axis.linearAround("Iteration", 0, history.size() - 1), Axis.logAround("", both),
                List.of(cost, optimality));
    }

    private static Curve curve(String name, List<Iteration> history, ToDoubleFunction<Iteration> value) {
        return new Curve(name, history.stream().mapToDouble(Iteration::iteration).toArray(),
                history.stream().mapToDouble(value).toArray(), Curve.Look.LINE);
    }
}
