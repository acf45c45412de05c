package io.warren.processor.docs.page;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.figure.DelaysFigure;
import io.warren.processor.docs.page.Content.Name;
import io.warren.processor.docs.page.Content.Words;
import io.warren.topology.Topology;
import java.util.List;

/**
 * What the page says of delayed messages.
 *
 * @param way where a delayed message waits
 * @param end how it comes back
 * @param declared when all that is
 * @param schedules where scheduled messages wait
 * @param queues of the ladder
 * @param arguments what the queues have in common, part by part
 */
public record DelayPart(
    String way,
    String end,
    String declared,
    String schedules,
    Diagram figure,
    List<LadderQueue> queues,
    List<Content> arguments) {

  public DelayPart {
    queues = List.copyOf(queues);
    arguments = List.copyOf(arguments);
  }

  static DelayPart of(Topology ladder) {
    return new DelayPart(
        "A delayed message passes one queue for each digit of its delay in tenths of a second that"
            + " is not zero",
        "comes to the exchange of its contract from its landing",
        "Each of these is declared when it is first used.",
        "A message that is sent with at(...) waits in the schedule store (Redis), not on the"
            + " broker.",
        DelaysFigure.draw(),
        ladder.queues().stream().map(LadderQueue::of).toList(),
        List.of(
            new Words("All of them are quorum queues and, but for "),
            new Name("warren.delay.lost"),
            new Words(", dead-letter at-least-once with reject-publish; "),
            new Name("definitions-delays.json"),
            new Words(" has every argument.")));
  }
}
