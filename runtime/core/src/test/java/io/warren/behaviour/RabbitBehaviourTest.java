package io.warren.behaviour;

import org.junit.jupiter.api.Nested;

/** The behaviour suite on a real RabbitMQ, and a real Redis where a store is needed. */
class RabbitBehaviourTest {
  @Nested
  class Declaring extends DeclaringBehaviour {
    Declaring() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Routing extends RoutingBehaviour {
    Routing() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Publishing extends PublishingBehaviour {
    Publishing() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Consuming extends ConsumingBehaviour {
    Consuming() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class DeadLetters extends DeadLetterBehaviour {
    DeadLetters() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Sending extends SendingBehaviour {
    Sending() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Handling extends HandlingBehaviour {
    Handling() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Failures extends FailureBehaviour {
    Failures() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class DeadListeners extends DeadListenerBehaviour {
    DeadListeners() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class FailureLogs extends FailureLogBehaviour {
    FailureLogs() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Duplicates extends DedupBehaviour {
    Duplicates() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class UnusableKeys extends UnusableKeyBehaviour {
    UnusableKeys() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class WaitingForTheStore extends StoreDownBehaviour {
    WaitingForTheStore() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Batches extends BatchBehaviour {
    Batches() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class FailingBatches extends BatchFailureBehaviour {
    FailingBatches() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class ClosingBatches extends BatchClosingBehaviour {
    ClosingBatches() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Requests extends RequestBehaviour {
    Requests() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class ReplyQueues extends ReplyQueueBehaviour {
    ReplyQueues() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Closing extends ClosingBehaviour {
    Closing() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Replays extends ReplayBehaviour {
    Replays() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Delays extends DelayBehaviour {
    Delays() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Safety extends SafetyBehaviour {
    Safety() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Schedules extends ScheduleBehaviour {
    Schedules() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Schedulers extends SchedulerBehaviour {
    Schedulers() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Contents extends ContentBehaviour {
    Contents() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Copies extends CopyBehaviour {
    Copies() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Codecs extends CodecBehaviour {
    Codecs() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class QueueKinds extends QueueKindBehaviour {
    QueueKinds() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class ObservedHandlings extends ObservedHandlingBehaviour {
    ObservedHandlings() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class ObservedSends extends ObservedSendingBehaviour {
    ObservedSends() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class Conversations extends ConversationBehaviour {
    Conversations() {
      super(RabbitFixture::new);
    }
  }

  @Nested
  class MessageLogs extends MessageLogBehaviour {
    MessageLogs() {
      super(RabbitFixture::new);
    }
  }
}
