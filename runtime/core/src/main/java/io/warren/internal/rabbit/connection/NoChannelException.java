package io.warren.internal.rabbit.connection;

import java.io.IOException;

/** Every channel that a connection may have is in use. */
public final class NoChannelException extends IOException {
  private static final long serialVersionUID = 1L;

  NoChannelException(int most) {
    super(
        "all "
            + most
            + " channels that a connection may have (channel_max) are in use: raise channel_max on"
            + " the broker, and in the address where it says one, or let this process have fewer"
            + " consumers");
  }
}
