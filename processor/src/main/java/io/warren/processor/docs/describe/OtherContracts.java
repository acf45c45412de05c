package io.warren.processor.docs.describe;

import io.warren.processor.check.compilation.CompilationCheck;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;

/**
 * What is known of contracts that are not compiled now.
 *
 * @param earlier those of this module, from an earlier compilation
 * @param modules those of other modules
 * @param check has seen all of them, and is to see no other
 */
public record OtherContracts(
    Optional<Manifest> earlier, List<Manifest> modules, CompilationCheck check) {

  /**
   * Looks for them.
   *
   * @param own the names of the contracts that are compiled
   */
  public static OtherContracts find(
      Optional<Manifest> earlier, Set<String> own, Elements elements) {
    Set<String> names = new HashSet<>(own);
    earlier.ifPresent(rest -> rest.contracts().forEach(contract -> names.add(contract.name())));
    List<Manifest> modules = ModuleIndex.others(elements, names);
    CompilationCheck check = new CompilationCheck();
    earlier.ifPresent(rest -> remember(rest, check));
    for (Manifest module : modules) {
      remember(module, check);
      for (Contract contract : module.contracts()) {
        if (contract.consumes() != null) {
          check.rememberConsumer(
              contract.consumes().queue(), contract.displayName(), module.application());
        }
      }
    }
    return new OtherContracts(earlier, modules, check);
  }

  private static void remember(Manifest manifest, CompilationCheck check) {
    for (Contract contract : manifest.contracts()) {
      check.remember(contract.name(), contract.displayName(), contract.topology());
      for (ContractMessage message : contract.messages()) {
        if (message.contract().equals(contract.name())) {
          check.rememberPayload(
              message.exchange(),
              message.routingKey(),
              contract.name(),
              contract.displayName() + "." + message.method(),
              message.payload().javaType());
        }
      }
    }
  }
}
