package io.warren.processor.generate;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.warren.codec.PayloadType;
import io.warren.topology.RetryPolicy;
import java.time.Duration;

/** Values as source. */
final class Literals {
  private Literals() {}

  /** A value of a queue's argument. */
  static CodeBlock argument(Object value) {
    if (value instanceof String string) {
      return CodeBlock.of("$S", string);
    }
    return value instanceof Long number ? CodeBlock.of("$LL", number) : CodeBlock.of("$L", value);
  }

  static CodeBlock duration(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0
        ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, amount(millis / 1000))
        : CodeBlock.of("$T.ofMillis($L)", Duration.class, amount(millis));
  }

  private static String amount(long amount) {
    return amount <= Integer.MAX_VALUE ? Long.toString(amount) : amount + "L";
  }

  static CodeBlock retryPolicy(RetryPolicy policy) {
    if (policy.equals(RetryPolicy.NONE)) {
      return CodeBlock.of("$T.NONE", RetryPolicy.class);
    }
    if (policy.equals(RetryPolicy.constant(policy.times(), policy.interval()))) {
      return CodeBlock.of(
          "$T.constant($L, $L)", RetryPolicy.class, policy.times(), duration(policy.interval()));
    }
    return CodeBlock.of(
        "new $T($L, $L, $L, $L)",
        RetryPolicy.class,
        policy.times(),
        duration(policy.interval()),
        policy.multiplier(),
        duration(policy.maxInterval()));
  }

  static CodeBlock payloadType(TypeName type) {
    return isGeneric(type)
        ? CodeBlock.of("new $T<$T>() {}", PayloadType.class, type)
        : CodeBlock.of("$T.of($T.class)", PayloadType.class, type);
  }

  private static boolean isGeneric(TypeName type) {
    return type instanceof ArrayTypeName array
        ? isGeneric(array.componentType)
        : type instanceof ParameterizedTypeName;
  }
}
