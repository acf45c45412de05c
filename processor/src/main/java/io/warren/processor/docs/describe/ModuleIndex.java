package io.warren.processor.docs.describe;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import io.warren.contract.ContractIndex;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.ManifestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Hands manifests from module to module, as an annotation of a tiny type that each compilation
 * generates into one package.
 */
public final class ModuleIndex {
  /** A constant has at most 65,535 bytes in a class file; the text is ASCII. */
  private static final int PART = 60_000;

  private ModuleIndex() {}

  /**
   * The manifests on the class path, one for each application, without what was left there by
   * earlier compilations of the same module.
   *
   * @param own the names of the contracts that are compiled
   */
  public static List<Manifest> others(Elements elements, Set<String> own) {
    PackageElement found = elements.getPackageElement(ContractIndex.PACKAGE);
    if (found == null) {
      return List.of();
    }
    return byApplication(
        found.getEnclosedElements().stream()
            .sorted(Comparator.comparing(Object::toString))
            .flatMap(type -> json(type).stream())
            .map(ManifestJson::read)
            .map(manifest -> manifest.without(name -> own.contains(name) || isGone(name, elements)))
            .filter(manifest -> !manifest.contracts().isEmpty())
            .toList());
  }

  /**
   * One manifest for each application, in the order of their names.
   *
   * @param manifests perhaps several of one application
   */
  private static List<Manifest> byApplication(List<Manifest> manifests) {
    Map<String, Manifest> applications = new TreeMap<>();
    manifests.forEach(
        manifest -> applications.merge(manifest.application(), manifest, Manifest::and));
    return List.copyOf(applications.values());
  }

  private static boolean isGone(String contract, Elements elements) {
    return elements.getTypeElement(contract) == null;
  }

  private static Optional<String> json(Element type) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(ContractIndex.class.getName())) {
        return mirror.getElementValues().values().stream()
            .map(AnnotationValue::getValue)
            .map(
                parts ->
                    ((List<?>) parts)
                        .stream()
                            .map(part -> ((AnnotationValue) part).getValue().toString())
                            .collect(Collectors.joining()))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the type that carries a manifest. Its name comes from the contracts' names, which no
   * other module has. In a named module nothing can be left for others: a package belongs to one
   * module.
   *
   * @param contracts the manifest's
   */
  public static void write(
      Manifest manifest, ProcessingEnvironment environment, Element... contracts)
      throws IOException {
    if (environment.getElementUtils().getModuleOf(contracts[0]).isUnnamed()) {
      JavaFile.builder(ContractIndex.PACKAGE, type(manifest, contracts))
          .build()
          .writeTo(environment.getFiler());
    }
  }

  private static TypeSpec type(Manifest manifest, Element... originating) {
    AnnotationSpec.Builder index = AnnotationSpec.builder(ContractIndex.class);
    String json = ManifestJson.writeCompact(manifest);
    for (String part : parts(json)) {
      index.addMember("value", "$S", part);
    }
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder("Contracts_" + hash(manifest.contracts()))
            .addJavadoc("What the documents of other modules say of this module's contracts.\n")
            .addAnnotation(index.build());
    for (Element element : originating) {
      type.addOriginatingElement(element);
    }
    return type.build();
  }

  private static List<String> parts(String json) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < json.length(); start += PART) {
      parts.add(json.substring(start, Math.min(json.length(), start + PART)));
    }
    return parts;
  }

  private static String hash(List<Contract> contracts) {
    String names = contracts.stream().map(Contract::name).collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
