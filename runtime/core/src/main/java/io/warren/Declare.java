package io.warren;

/** What a {@link Warren} does about exchanges, queues and bindings. */
public enum Declare {
  /** It declares what its contracts need, and fails where something exists that differs. */
  ACTIVE,

  /**
   * It declares nothing and needs no configure rights: exchanges and queues must exist, and a
   * missing one is a {@link TopologyException}.
   *
   * <p>Existence is all that AMQP tells without declaring: arguments and bindings are not checked.
   * {@link Warren#topology()} compares them through the management API. The queues in which delayed
   * messages wait are not declared either: a delay that lacks one fails its own future. Queues that
   * only the process itself can declare, exclusive ones and those with {@code {instance}} in their
   * name, cannot be consumed.
   */
  PASSIVE
}
