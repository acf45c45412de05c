package io.warren.behaviour;

import org.junit.jupiter.api.Nested;

/** The behaviour suite on the embedded broker. */
class EmbeddedBehaviourTest {
  @Nested
  class Declaring extends DeclaringBehaviour {
    Declaring() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Routing extends RoutingBehaviour {
    Routing() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Publishing extends PublishingBehaviour {
    Publishing() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Consuming extends ConsumingBehaviour {
    Consuming() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class DeadLetters extends DeadLetterBehaviour {
    DeadLetters() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Sending extends SendingBehaviour {
    Sending() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Handling extends HandlingBehaviour {
    Handling() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Failures extends FailureBehaviour {
    Failures() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class DeadListeners extends DeadListenerBehaviour {
    DeadListeners() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class FailureLogs extends FailureLogBehaviour {
    FailureLogs() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Duplicates extends DedupBehaviour {
    Duplicates() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class UnusableKeys extends UnusableKeyBehaviour {
    UnusableKeys() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class WaitingForTheStore extends StoreDownBehaviour {
    WaitingForTheStore() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Batches extends BatchBehaviour {
    Batches() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class FailingBatches extends BatchFailureBehaviour {
    FailingBatches() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class ClosingBatches extends BatchClosingBehaviour {
    ClosingBatches() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Requests extends RequestBehaviour {
    Requests() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class ReplyQueues extends ReplyQueueBehaviour {
    ReplyQueues() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Closing extends ClosingBehaviour {
    Closing() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Replays extends ReplayBehaviour {
    Replays() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Delays extends DelayBehaviour {
    Delays() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Safety extends SafetyBehaviour {
    Safety() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Schedules extends ScheduleBehaviour {
    Schedules() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Schedulers extends SchedulerBehaviour {
    Schedulers() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Contents extends ContentBehaviour {
    Contents() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Copies extends CopyBehaviour {
    Copies() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Codecs extends CodecBehaviour {
    Codecs() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class QueueKinds extends QueueKindBehaviour {
    QueueKinds() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class ObservedHandlings extends ObservedHandlingBehaviour {
    ObservedHandlings() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class ObservedSends extends ObservedSendingBehaviour {
    ObservedSends() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class Conversations extends ConversationBehaviour {
    Conversations() {
      super(EmbeddedFixture::new);
    }
  }

  @Nested
  class MessageLogs extends MessageLogBehaviour {
    MessageLogs() {
      super(EmbeddedFixture::new);
    }
  }
}
