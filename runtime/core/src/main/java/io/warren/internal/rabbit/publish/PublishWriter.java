package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.client.DirectConnection;
import io.warren.internal.rabbit.client.FrameLimit;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.rabbit.publish.NextWrites.Step;
import io.warren.internal.transport.NotAdmittedException;
import io.warren.internal.work.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes a publisher's messages, so that their order on the channel is the
 * order of their sequence numbers, and no sender waits for a socket that is slow.
 */
final class PublishWriter implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(PublishWriter.class);
  private static final int BATCH = 256;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ManagedConnection connections;
  private final KnownExchanges exchanges;
  private final Window window;
  private final @Nullable Ladder ladder;

  // Of the writing thread.
  private final PendingPublish[] batch = new PendingPublish[BATCH];
  private @Nullable Connection connection;
  private @Nullable PublishChannel channel;
  private final List<PublishChannel> left = new ArrayList<>();
  private Backoff backoff = Backoff.QUICK;
  private Backoff declaring = Backoff.QUICK;

  /**
   * @param ladder where delayed messages wait; null: there are none
   */
  PublishWriter(
      ManagedConnection connections,
      KnownExchanges exchanges,
      Window window,
      @Nullable Ladder ladder) {
    this.connections = connections;
    this.exchanges = exchanges;
    this.window = window;
    this.ladder = ladder;
  }

  @Override
  public void run() {
    try {
      Step step = window.awaitStep();
      while (step != Step.END) {
        try {
          take(step);
        } catch (RuntimeException | Error e) {
          // Without this thread nothing would ever be published again.
          log.error("a defect in publishing; it goes on with another channel", e);
          discard();
          waitForChannel();
        }
        step = window.awaitStep();
      }
    } catch (InterruptedException e) {
      // Nobody else has this thread: it is never interrupted.
      throw new AssertionError(e);
    }
  }

  private void take(Step step) throws InterruptedException {
    switch (step) {
      case OPEN -> openChannel();
      case DISCARD -> discard();
      case LEAVE -> leaveChannel();
      case TRY -> writeAside();
      case WRITE -> {}
      case END -> throw new AssertionError("nothing is done after the end");
    }
    // In any case: the others do not wait for one that is tried.
    if (channel != null && connection != null) {
      write(channel, connection, window.take(batch));
    }
  }

  private void openChannel() throws InterruptedException {
    channel = null;
    Connection open = connections.await(PATIENCE);
    if (open == null) {
      window.unreachable(connections.absence());
      return;
    }
    try {
      if (open != connection) {
        connection = open;
        window.unblocked();
        open.addBlockedListener(window::blocked, window::unblocked);
      } else {
        // Perhaps it was a missing exchange that closed the last channel.
        exchanges.forget();
      }
      if (ladder != null) {
        ladder.forget();
      }
      channel = PublishChannel.open(open, window, window::begin);
      backoff = Backoff.QUICK;
    } catch (IOException | ShutdownSignalException e) {
      log.debug("no channel to publish on", e);
      window.unreachable(
          String.valueOf(BrokerErrors.whileDoing("a channel was opened", e).getMessage()));
      waitForChannel();
    }
  }

  /** Goes on with another channel; this one stays open for what is on it. */
  private void leaveChannel() {
    if (channel == null || connection == null) {
      return;
    }
    try {
      PublishChannel other = PublishChannel.open(connection, window, window::begin);
      log.debug("a target gives no answer; the others are published on another channel");
      left.add(channel);
      channel = other;
      closeAnswered();
    } catch (IOException | ShutdownSignalException e) {
      log.debug("there is no other channel to publish on", e);
      window.noOtherChannel();
    }
  }

  /** Tries a silent target on a channel that it can hold up as long as it likes. */
  private void writeAside() throws InterruptedException {
    if (connection == null) {
      return;
    }
    closeAnswered();
    PublishChannel aside;
    try {
      aside = PublishChannel.open(connection, window, begun -> {});
      left.add(aside);
    } catch (IOException | ShutdownSignalException e) {
      log.debug("there is no channel to try a silent target on", e);
      window.noOtherChannel();
      return;
    }
    PendingPublish tried = window.takeAside(aside.unconfirmed());
    if (tried != null) {
      batch[0] = tried;
      write(aside, connection, 1);
    }
  }

  private void closeAnswered() {
    for (PublishChannel each : List.copyOf(left)) {
      if (window.answered(each.unconfirmed())) {
        each.discard();
        left.remove(each);
      }
    }
  }

  private void waitForChannel() throws InterruptedException {
    Thread.sleep(backoff.pause().toMillis());
    backoff = backoff.longer();
  }

  private void pauseDeclaring() throws InterruptedException {
    Thread.sleep(declaring.pause().toMillis());
    declaring = declaring.longer();
  }

  /** Writes the batch; a channel that does not take it all is closed. */
  private void write(PublishChannel to, Connection over, int count) throws InterruptedException {
    int taken = placed(count);
    if (taken == 0) {
      if (to != channel) {
        discard(to);
      }
      return;
    }
    if (!checked(over, taken)) {
      discard(to);
      return;
    }
    if (!writeTogether(to, over, window.register(to.unconfirmed(), batch, taken))) {
      discard(to);
    }
    // Bodies may be large.
    Arrays.fill(batch, 0, count, null);
  }

  /** Whether all was written, as far as this side knows. */
  private boolean writeTogether(PublishChannel to, Connection over, int count) {
    DirectConnection.gather(over);
    boolean all = true;
    try {
      for (int i = 0; i < count && all; i++) {
        all = written(to, batch[i]);
      }
    } finally {
      all &= released(over);
    }
    return all;
  }

  private static boolean released(Connection over) {
    try {
      DirectConnection.release(over);
      return true;
    } catch (IOException e) {
      log.debug("the connection was lost while messages were written", e);
      return false;
    }
  }

  /**
   * Places the batch, again where that took so long that the first places are no longer right.
   *
   * @return how many are left in the batch, which are those that can wait somewhere; 0 where the
   *     connection does not answer
   */
  private int placed(int taken) throws InterruptedException {
    if (ladder == null) {
      return taken;
    }
    int left = taken;
    long begun;
    do {
      begun = System.nanoTime();
      left = placeEach(ladder, left);
      // What is declared, or has failed, takes no time when it is done again.
    } while (Ladder.isLong(begun) && left > 0);
    return left;
  }

  private int placeEach(Ladder on, int taken) throws InterruptedException {
    int left = 0;
    for (int i = 0; i < taken; i++) {
      try {
        on.place(batch[i]);
        batch[left++] = batch[i];
      } catch (NotAdmittedException e) {
        window.fail(batch[i], e);
      } catch (ConnectionException e) {
        log.debug("the delay ladder could not be declared", e);
        discard();
        pauseDeclaring();
        return 0;
      } catch (WarrenException e) {
        window.fail(batch[i], e);
      }
    }
    return left;
  }

  /** Fails those that no channel would survive; false when the connection does not answer. */
  private boolean checked(Connection over, int taken) throws InterruptedException {
    try {
      for (int i = 0; i < taken; i++) {
        WarrenException failure = refusal(over, batch[i]);
        if (failure != null) {
          window.fail(batch[i], failure);
        }
      }
      declaring = Backoff.QUICK;
      return true;
    } catch (ConnectionException e) {
      log.debug("the messages could not be checked", e);
      discard();
      pauseDeclaring();
      return false;
    }
  }

  private @Nullable WarrenException refusal(Connection over, PendingPublish pending) {
    String exchange = pending.exchange();
    try {
      FrameLimit.check(over, pending.properties);
      return exchanges.exists(over, exchange)
          ? null
          : new PublishFailedException(
              "exchange '"
                  + exchange
                  + "' does not exist; declare it, or correct the name in the contract or in"
                  + " to(...)");
    } catch (InvalidMessageException | TopologyException | NotAdmittedException e) {
      return e;
    }
  }

  private boolean written(PublishChannel to, PendingPublish pending) {
    try {
      to.publish(pending);
      return true;
    } catch (IOException | AlreadyClosedException e) {
      log.debug("the channel was lost while a message was written", e);
    } catch (RuntimeException e) {
      // The client could not encode it, and whether it counted it is the client's affair.
      window.fail(
          pending,
          new InvalidMessageException("the message cannot be encoded: " + e.getMessage(), e));
    }
    return false;
  }

  private void discard() {
    if (channel != null) {
      discard(channel);
    }
  }

  private void discard(PublishChannel which) {
    which.discard();
    window.lost(which.unconfirmed(), null);
    if (which == channel) {
      channel = null;
    }
  }
}
