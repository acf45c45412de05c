package io.warren.internal.log;

import org.jspecify.annotations.Nullable;

/**
 * What of payloads the log shows: asked for every one of them before any of it is written. The
 * place for what nobody may see. Thread-safe.
 */
interface Shown {
  /** All, as it is. */
  Shown ALL = (part, body, contentType, contract, type) -> new Body(body, false);

  /** Which payload it is. */
  enum Part {
    /** A message's own. */
    MESSAGE,
    /** The reply to a message. */
    REPLY,
    /** Of what a handling produced and did not send. */
    NEXT
  }

  /**
   * What may be shown.
   *
   * @param bytes not to be changed
   * @param cut whether something was left out at the end
   */
  // Never compared: an array component's equality by identity misleads nobody.
  @SuppressWarnings("ArrayRecordComponent")
  record Body(byte[] bytes, boolean cut) {}

  /**
   * What of a payload may be shown.
   *
   * @param body not to be changed
   * @param contentType null: its sender did not say
   * @param contract whose message it is, of a reply the answered one's; null: nobody's here
   * @param type the wire name of that message; null: it has none
   */
  Body of(
      Part part,
      byte[] body,
      @Nullable String contentType,
      @Nullable String contract,
      @Nullable String type);
}
