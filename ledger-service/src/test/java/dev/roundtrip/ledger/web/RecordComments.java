package dev.roundtrip.ledger.web;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of records says of them and of their components, as Markdown. */
final class RecordComments {

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""), "src/main/java/dev/roundtrip/ledger/web");

  private final List<Class<?>> records;
  private final Map<String, DocCommentTree> comments = new HashMap<>();

  private RecordComments(List<Class<?>> records) {
    this.records = records;
  }

  static RecordComments read(List<Class<?>> records) {
    RecordComments read = new RecordComments(records);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(SOURCES)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources.toList()));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree source : task.parse()) {
        read.scanner(trees).scan(source, source.getPackageName().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private TreePathScanner<Void, String> scanner(DocTrees trees) {
    return new TreePathScanner<>() {
      @Override
      public Void visitClass(ClassTree type, String outer) {
        String name = outer + "." + type.getSimpleName();
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
          comments.put(name, comment);
        }
        return super.visitClass(type, name);
      }
    };
  }

  /** Returns what is said of a type; null if nothing is. */
  @Nullable String of(Class<?> type) {
    DocCommentTree comment = comments.get(type.getCanonicalName());
    return comment == null ? null : markdown(comment.getFullBody());
  }

  /** Returns what is said of a component of a record; null if nothing is. */
  @Nullable String of(Class<?> record, String component) {
    DocCommentTree comment = comments.get(record.getCanonicalName());
    return comment == null
        ? null
        : comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .filter(param -> param.getName().toString().equals(component))
            .map(param -> markdown(param.getDescription()))
            .findFirst()
            .orElse(null);
  }

  private String markdown(List<? extends DocTree> parts) {
    return parts.stream().map(this::markdown).collect(Collectors.joining()).replaceAll("\\s+", " ");
  }

  private String markdown(DocTree part) {
    return switch (part) {
      case TextTree text -> text.getBody();
      case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
      case LinkTree link -> schemaOf(link.getReference().getSignature());
      default -> throw new IllegalStateException("cannot be told in a description: " + part);
    };
  }

  private String schemaOf(String linked) {
    List<Class<?>> meant =
        records.stream()
            .filter(record -> record.getCanonicalName().endsWith("." + linked))
            .toList();
    if (meant.size() != 1) {
      throw new IllegalStateException(
          "{@link " + linked + "} should be one record of the API and is " + meant);
    }
    return "`" + RecordSchemas.nameOf(meant.getFirst()) + "`";
  }
}
