package io.warren.internal.observe;

import io.warren.codec.SensitivePaths;
import io.warren.contract.MessageSpec;
import io.warren.internal.wire.ReceivedBody;
import io.warren.observe.Mask;
import io.warren.observe.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the sensitive values of one kind of message from people.
 *
 * @param message of the payload; null: nothing in it is sensitive
 * @param reply of the reply; null: nothing in it is sensitive
 */
public record MessageMasks(@Nullable Mask message, @Nullable Mask reply) {
  /** Nothing is sensitive. */
  public static final MessageMasks NONE = new MessageMasks(null, null);

  private static final Shown NOT_SHOWN =
      new Shown("\"*** (not shown: whose message it is, nobody knows here)\"", false);

  /** Nobody here knows what is sensitive in it, so nothing is shown. */
  public static final Mask UNKNOWN = (content, most) -> NOT_SHOWN;

  /** The same of a message and its reply. */
  public static final MessageMasks ALL_UNKNOWN = new MessageMasks(UNKNOWN, UNKNOWN);

  /** As a contract states it. */
  public static MessageMasks of(MessageSpec<?, ?> message) {
    return message.sensitive().isEmpty() && message.sensitiveReply().isEmpty()
        ? NONE
        : new MessageMasks(mask(message.sensitive()), mask(message.sensitiveReply()));
  }

  private static @Nullable Mask mask(SensitivePaths sensitive) {
    return sensitive.isEmpty()
        ? null
        : (content, most) ->
            ReceivedBody.shown(content.body(), content.type(), content.encoding(), sensitive, most);
  }
}
