package io.warren.internal.rabbit.consume;

/** Tells the settler that a channel was lost: what comes after it in the chain, it never wrote. */
final class ChannelEnd extends SettlerNote {
  private final ChannelSettlements channel;

  ChannelEnd(ChannelSettlements channel) {
    this.channel = channel;
  }

  @Override
  void hand() {
    channel.end();
  }

  @Override
  void giveUp(Throwable defect) {
    channel.giveUp(defect);
  }
}
