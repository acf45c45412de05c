package io.warren.internal.rabbit.consume;

/** Tells the settler that a channel was lost: what comes after it in the chain, it never wrote. */
final class ChannelEnd extends SettlementNote {
  ChannelEnd(ChannelSettlements channel) {
    super(channel, 0);
  }

  @Override
  void hand() {
    channel().lost();
  }

  @Override
  int bytes() {
    return 0;
  }

  @Override
  void lost() {}

  @Override
  void perhapsLost() {}
}
