package netbp.training;

/**
 * What a run leaves beside the parameters of its network.
 *
 * @param history the costs kept
 * @param iterations the number of the iteration that ended the run
 * @param reason why it ended
 */
public record TrainingResult(CostHistory history, long iterations, Training.StopReason reason) {
}
