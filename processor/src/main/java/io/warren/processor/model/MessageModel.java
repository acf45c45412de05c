package io.warren.processor.model;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.TopicPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message: one abstract method of a contract.
 *
 * @param contract the contract that declares the method: an ancestor where it is inherited
 * @param method the method's name
 * @param payload the payload's type, boxed
 * @param reply the reply's type, boxed; null: no reply
 * @param exchange the exchange of the contract that declares the method
 * @param routingKey the key that it is published with
 * @param type the wire name
 * @param codec the class that turns payload and reply into bytes; null: Warren's own
 * @param inherited whether another contract declares it
 * @param sensitive where in the payload is what nobody is shown, as paths in JSON
 * @param sensitiveReply where in the reply
 * @param source where it stands
 */
public record MessageModel(
    ClassName contract,
    String method,
    TypeName payload,
    @Nullable TypeName reply,
    Exchange exchange,
    String routingKey,
    String type,
    @Nullable ClassName codec,
    boolean inherited,
    List<String> sensitive,
    List<String> sensitiveReply,
    MessageSource source) {

  public MessageModel {
    sensitive = List.copyOf(sensitive);
    sensitiveReply = List.copyOf(sensitiveReply);
  }

  /** The same, with what is sensitive in it. */
  public MessageModel withSensitive(List<String> paths, List<String> replyPaths) {
    return new MessageModel(
        contract,
        method,
        payload,
        reply,
        exchange,
        routingKey,
        type,
        codec,
        inherited,
        paths,
        replyPaths,
        source);
  }

  /** Whether a binding leads to the queue what is published to the contract's exchange and key. */
  public boolean isTakenBy(Binding binding) {
    return binding.exchange().equals(exchange.name())
        && switch (exchange.type()) {
          case TOPIC -> TopicPattern.matches(binding.key(), routingKey);
          case DIRECT -> binding.key().equals(routingKey);
          case FANOUT, HEADERS -> true;
        };
  }

  /** The contract's simple name and the method, for people: {@code QcSearch.search}. */
  public String displayName() {
    return String.join(".", contract.simpleNames()) + "." + method;
  }
}
