package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;

/** How a message waits for its time. */
public final class DelaysFigure {
  private DelaysFigure() {}

  /** Draws the delay ladder, which is the same for all contracts. */
  public static Diagram draw() {
    Diagram diagram = new Diagram();
    Node sender = diagram.node(0, Kind.SENDER, "sender", "delay(...)", null);
    Node rungs = diagram.node(1, Kind.EXCHANGE, "warren.delay.7 to .0", "topic, one a digit", null);
    Node waiting =
        diagram.node(2, Kind.DELAY, "warren.delay.7.9 to .0.1", "one a digit's value", null);
    Node landing = diagram.node(2, Kind.EXCHANGE, "warren.delay.landing", "topic", null);
    Node lost = diagram.node(2, Kind.DEAD, "warren.delay.lost", "exchange and queue", null);
    Node foot =
        diagram.node(3, Kind.DELAY, "warren.delay.landing.", "<exchange>:<routing key>", null);
    Node exchange = diagram.node(4, Kind.EXCHANGE, "the contract's", "exchange", null);
    way(diagram, sender, rungs, Style.WAY, "the delay's digits");
    way(diagram, rungs, waiting, Style.RETURN, "a digit that is not 0");
    way(diagram, rungs, landing, Style.WAY, "after the last digit");
    way(diagram, rungs, lost, Style.FAILED, "no way on");
    way(diagram, landing, foot, Style.WAY, "");
    way(diagram, foot, exchange, Style.WAY, "routing key");
    return diagram;
  }

  private static void way(Diagram diagram, Node from, Node to, Style style, String label) {
    diagram.edge(from, to, style, label, from.name() + " to " + to.name());
  }
}
