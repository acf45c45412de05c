package io.warren.processor.docs.describe;

import io.warren.codec.SensitivePaths;
import io.warren.processor.docs.schema.SensitiveProperties;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What is sensitive in the payloads and replies of a contract.
 *
 * @param contract the contract, whose messages say it
 * @param members everything in them that could be marked
 * @param complete whether all their types exist
 */
public record SensitivePayloads(ContractModel contract, Set<String> members, boolean complete) {
  public SensitivePayloads {
    members = Set.copyOf(members);
  }

  /** Looks through a contract without mistakes. */
  public static SensitivePayloads in(
      TypeElement type, ContractModel contract, Elements elements, Types types) {
    Set<String> members = new HashSet<>();
    List<MessageModel> messages = new ArrayList<>();
    boolean complete = true;
    for (MessageModel message : contract.messages()) {
      ExecutableType method = ContractDescriber.method(type, message, elements, types);
      SensitiveProperties payload =
          SensitiveProperties.of(method.getParameterTypes().get(0), elements, types);
      SensitiveProperties reply = SensitiveProperties.of(method.getReturnType(), elements, types);
      complete &= payload.complete() && reply.complete();
      members.addAll(payload.members());
      members.addAll(reply.members());
      messages.add(message.withSensitive(paths(message, payload), paths(message, reply)));
    }
    return new SensitivePayloads(contract.withMessages(messages), members, complete);
  }

  /** Whether a member of a type could be marked in them. */
  public boolean have(String owner, String member) {
    return members.contains(SensitiveProperties.name(owner, member));
  }

  /** How another codec writes a property, nobody knows. */
  private static List<String> paths(MessageModel message, SensitiveProperties found) {
    return message.codec() == null || found.paths().isEmpty()
        ? found.paths()
        : List.of(SensitivePaths.WHOLE);
  }
}
