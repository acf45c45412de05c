package io.warren.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.warren.PayloadException;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a payload, and nothing that stands in it: neither in the text nor in what
 * led to it, whose classes and stack traces remain.
 */
final class QuietFailures {
  private static final String NO_MORE = " (its values are not shown, as some are sensitive)";

  /** Nobody wraps an exception more often. */
  private static final int MOST_CAUSES = 20;

  private final PayloadType<?> type;
  private final SensitiveStep root;

  QuietFailures(PayloadType<?> type, SensitiveStep root) {
    this.type = type;
    this.root = root;
  }

  /** The same encoder, whose failures say no more than this. */
  <T> Codec.Encoder<T> of(Codec.Encoder<T> encoder) {
    return new Codec.Encoder<>() {
      @Override
      public String contentType() {
        return encoder.contentType();
      }

      @Override
      public byte[] encode(T payload) {
        try {
          return encoder.encode(payload);
        } catch (VirtualMachineError e) {
          throw e;
        } catch (Throwable e) {
          throw quiet("a " + type + " cannot be written: ", e);
        }
      }
    };
  }

  /** The same decoder, whose failures say no more than this. */
  <T> Codec.Decoder<T> of(Codec.Decoder<T> decoder) {
    return new Codec.Decoder<>() {
      @Override
      public T decode(byte[] bytes) {
        return decode(bytes, Content.UNKNOWN);
      }

      @Override
      public T decode(byte[] bytes, Content content) {
        try {
          return decoder.decode(bytes, content);
        } catch (VirtualMachineError e) {
          throw e;
        } catch (Throwable e) {
          throw quiet("the body is not a " + type + ": ", e);
        }
      }
    };
  }

  private PayloadException quiet(String what, Throwable thrown) {
    return new PayloadException(what + reason(thrown) + NO_MORE, trace(thrown, MOST_CAUSES));
  }

  private String reason(Throwable thrown) {
    JsonProcessingException jackson = jacksons(thrown);
    if (jackson instanceof JsonMappingException mapping) {
      String path = path(mapping);
      return (path.isEmpty() ? "" : "at " + path + ": ") + misfit(mapping);
    }
    if (jackson != null) {
      JsonLocation location = jackson.getLocation();
      return location == null
          ? "it is no JSON"
          : "it is no JSON at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
    return "its codec refuses it with " + thrown.getClass().getName();
  }

  private static String misfit(JsonMappingException mapping) {
    Class<?> target =
        mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    return target == null
        ? mapping.getClass().getSimpleName()
        : "what is there does not fit " + target.getTypeName();
  }

  private static @Nullable JsonProcessingException jacksons(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause instanceof JsonProcessingException jackson) {
        return jackson;
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** As far as it is not sensitive itself: the keys of a map may be. */
  private String path(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    SensitiveStep step = root;
    for (JsonMappingException.Reference reference : mapping.getPath()) {
      if (step == SensitiveStep.HIDDEN) {
        break;
      }
      if (reference.getFieldName() != null) {
        step = step.to(reference.getFieldName());
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      } else if (reference.getIndex() >= 0) {
        path.append('[').append(reference.getIndex()).append(']');
      }
    }
    return path.toString();
  }

  private static Throwable trace(Throwable thrown, int most) {
    Throwable trace = new PayloadException(thrown.getClass().getName());
    trace.setStackTrace(thrown.getStackTrace());
    Throwable cause = thrown.getCause();
    if (cause != null && most > 0) {
      trace.initCause(trace(cause, most - 1));
    }
    return trace;
  }
}
