package io.warren.topology.drift;

import io.warren.topology.Queue;
import io.warren.topology.QueueRoles;

/** What a person does about a difference. */
final class Remedies {
  static final String MISSING =
      "the next start declares it, or for an exchange the next send to it; with Declare.PASSIVE,"
          + " create it by hand";

  static final String MISSING_EXISTING =
      "create it: the contract says that it exists, so Warren does not declare it";

  static final String OVERRIDDEN =
      "a policy changes it now, without a start: find it with 'rabbitmqctl list_policies' and"
          + " 'list_operator_policies', and narrow its pattern so that it leaves this out";

  static final String EXTRA_BINDING =
      "unbind it by hand once nobody relies on it: messages arrive that the contract does not want";

  static final String EXTRA_DEAD_BINDING =
      "unbind it by hand once nobody relies on it: dead letters go this way too";

  static final String DIFFERENT_EXCHANGE =
      "Warren does not start before they agree: change the contract to what exists, or name another"
          + " exchange in it; who deletes an exchange also deletes the bindings of all other"
          + " applications";

  private static final String DIFFERENT_QUEUE =
      "Warren does not start before they agree: change the contract to what exists; or name another"
          + " queue in it, which is declared beside this one, then unbind this one, let its old"
          + " consumers empty it, and delete it by hand; it is not empty while messages are being"
          + " dead-lettered to it, which count as 0";

  private static final String DIFFERENT_RETRY_QUEUE =
      "Warren does not start before they agree: change the contract's interval by a millisecond, so"
          + " that a retry queue of another name is declared beside this one, which then empties"
          + " itself; delete it by hand once it has stayed empty for longer than its TTL";

  private static final String DIFFERENT_DEAD_QUEUE =
      "Warren does not start before they agree: name another deadQueue in the contract, which is"
          + " declared beside this one; move the letters of this one by hand, and delete it once it"
          + " is empty and nothing leads to it any more";

  private Remedies() {}

  static String different(Queue queue, QueueRoles roles) {
    if (roles.isRetryQueue(queue.name())) {
      return DIFFERENT_RETRY_QUEUE;
    }
    return roles.isDeadQueue(queue.name()) ? DIFFERENT_DEAD_QUEUE : DIFFERENT_QUEUE;
  }

  static String leftOverRetryQueue(String work) {
    return "it empties itself into '"
        + work
        + "'; once every process runs the new contract and it has stayed empty for longer than its"
        + " TTL, delete it by hand; messages that are being dead-lettered count as 0";
  }

  static String leftOverDeadQueue(String deadQueue) {
    return "once every process runs the new contract, move its letters to '"
        + deadQueue
        + "' by hand, and delete it when it is empty";
  }
}
