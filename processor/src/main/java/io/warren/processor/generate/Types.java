package io.warren.processor.generate;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.processor.model.MessageModel;

/** Types that several artifacts name. */
final class Types {
  private Types() {}

  /** The reply's type argument. */
  static TypeName reply(MessageModel message) {
    return message.reply() == null ? ClassName.get(Void.class) : message.reply();
  }
}
