package io.warren.benchmarks.broker;

/** How much is measured. */
public enum Size {
  /** For the page. */
  FULL(40_000, new Turns(2, 6), 500, 2_500, new Turns(1, 6)),

  /** For a glance; not before the JVM has compiled what runs, which would count as CPU time. */
  SMALL(20_000, new Turns(5, 4), 300, 2_000, new Turns(1, 3));

  private final int messages;
  private final Turns turns;
  private final int oneByOne;
  private final int eachThread;
  private final Turns shortTurns;

  Size(int messages, Turns turns, int oneByOne, int eachThread, Turns shortTurns) {
    this.messages = messages;
    this.turns = turns;
    this.oneByOne = oneByOne;
    this.eachThread = eachThread;
    this.shortTurns = shortTurns;
  }

  /** How many one thread publishes, and consumes. */
  int messages() {
    return messages;
  }

  /** How often it does. */
  Turns turns() {
    return turns;
  }

  /** How many are sent one at a time. */
  int oneByOne() {
    return oneByOne;
  }

  /** How many each of several threads sends. */
  int eachThread() {
    return eachThread;
  }

  /** How often one at a time, and several threads. */
  Turns shortTurns() {
    return shortTurns;
  }
}
