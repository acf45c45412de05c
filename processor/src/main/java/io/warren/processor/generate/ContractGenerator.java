package io.warren.processor.generate;

import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import io.warren.processor.model.ContractModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Generates the types of contracts, in one round of the compiler. Not thread-safe. */
public final class ContractGenerator {
  private final Elements elements;

  /** What is the same for all contracts of a package, and costs a look at all of its types. */
  private final Map<PackageElement, Boolean> hidesJavaLang = new HashMap<>();

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
    boolean importJavaLang =
        hidesJavaLang.computeIfAbsent(elements.getPackageOf(originating), this::hidesJavaLang);
    return types(contract, originating).stream()
        .map(type -> file(contract, type, importJavaLang))
        .toList();
  }

  private List<TypeSpec> types(ContractModel contract, Element originating) {
    GeneratedNames names = new GeneratedNames(contract);
    Skeleton skeleton = new Skeleton(contract, originating);
    List<TypeSpec> types = new ArrayList<>();
    types.add(new TopologyGenerator(contract, names, skeleton).generate());
    if (contract.produces() != null) {
      types.add(new SenderGenerator(contract, names, skeleton).generate());
    }
    if (contract.consumes() != null) {
      types.add(new HandlerGenerator(contract, names, skeleton).generate());
      types.add(new ConsumerGenerator(contract, contract.consumes(), names, skeleton).generate());
    }
    return types;
  }

  /** Whether a simple name of java.lang means a type of the package. */
  private boolean hidesJavaLang(PackageElement contracts) {
    ModuleElement module = elements.getModuleOf(contracts);
    return contracts.getEnclosedElements().stream()
        .map(type -> "java.lang." + type.getSimpleName())
        .anyMatch(name -> elements.getTypeElement(module, name) != null);
  }

  private static JavaFile file(ContractModel contract, TypeSpec type, boolean importJavaLang) {
    return JavaFile.builder(contract.name().packageName(), type)
        .skipJavaLangImports(!importJavaLang)
        .build();
  }
}
