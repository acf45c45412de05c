package io.warren.processor.generate;

import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import io.warren.processor.model.ContractModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Generates the types of one contract. */
public final class ContractGenerator {
  private final Elements elements;

  public ContractGenerator(Elements elements) {
    this.elements = elements;
  }

  /**
   * The sources of a contract, the same for the same contract to the byte.
   *
   * @param contract a checked contract, or a wrong one with placeholders
   * @param originating the interface, which each file names as its origin
   */
  public List<JavaFile> generate(ContractModel contract, Element originating) {
    Names names = new Names(contract);
    Skeleton skeleton = new Skeleton(contract, originating, elements);
    List<JavaFile> files = new ArrayList<>();
    files.add(file(contract, new TopologyGenerator(contract, names, skeleton).generate()));
    if (contract.produces() != null) {
      files.add(file(contract, new SenderGenerator(contract, names, skeleton).generate()));
    }
    if (contract.consumes() != null) {
      files.add(file(contract, new HandlerGenerator(contract, names, skeleton).generate()));
      files.add(
          file(
              contract,
              new ConsumerGenerator(contract, contract.consumes(), names, skeleton).generate()));
    }
    return files;
  }

  /** Imports java.lang too: the contract's package may have a class with such a name. */
  private static JavaFile file(ContractModel contract, TypeSpec type) {
    return JavaFile.builder(contract.name().packageName(), type).build();
  }
}
