package org.eport.core.store.internal;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;

import org.eclipse.persistence.annotations.OrderCorrectionType;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eport.core.document.Document;
import org.eport.core.store.Contribution;

/**
 * The persistence unit over the entities of all installed bundles. There is no persistence.xml, because the
 * set of bundles is only known when the store opens.
 */
final class Persistence {

    private Persistence() {
    }

    static EntityManagerFactory open(Database database, Collection<Contribution> contributions) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        Set<String> classes = new LinkedHashSet<>();
        classes.add(Document.class.getName());
        loaders.add(Persistence.class.getClassLoader());
        for (Contribution contribution : contributions) {
            loaders.add(contribution.loader());
            contribution.types().forEach(type -> classes.add(type.entity().getName()));
            contribution.entities().forEach(entity -> classes.add(entity.getName()));
        }
        Unit unit = new Unit(database.dataSource(), List.copyOf(classes), new BundleLoaders(loaders));
        return new PersistenceProvider().createContainerEntityManagerFactory(unit, settings(database, unit));
    }

    private static Map<String, Object> settings(Database database, Unit unit) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("eclipselink.session-name", "eport-" + UUID.randomUUID()); // else two stores would share one
        settings.put("eclipselink.classloader", unit.getClassLoader());
        settings.put("eclipselink.weaving", "false");
        settings.put("eclipselink.ddl-generation", "none");
        settings.put("eclipselink.target-database", database.platform());
        settings.put("eclipselink.cache.shared.default", "false");
        settings.put("eclipselink.jdbc.batch-writing", "JDBC");
        settings.put("eclipselink.jdbc.batch-writing.size", "1000");
        settings.put("eclipselink.jdbc.cache-statements", "true");
        settings.put("eclipselink.jdbc.cache-statements.size", "200");
        settings.put("eclipselink.logging.level", "OFF");
        settings.put("eclipselink.session.customizer", new OwnSettings());
        return settings;
    }

    /**
     * Lets EclipseLink keep its connections, and with them their prepared statements, between transactions;
     * and has it refuse lines whose order in the database has gaps instead of closing them silently.
     */
    public static final class OwnSettings implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            session.getLogin().setUsesExternalConnectionPooling(false);
            session.getDescriptors().values().stream()
                    .flatMap(descriptor -> descriptor.getMappings().stream())
                    .filter(CollectionMapping.class::isInstance).map(CollectionMapping.class::cast)
                    .filter(lines -> lines.getListOrderField() != null)
                    .forEach(lines -> lines.setOrderCorrectionType(OrderCorrectionType.EXCEPTION));
        }
    }

    /** Finds a class in the first bundle that has it. */
    private static final class BundleLoaders extends ClassLoader {

        private final List<ClassLoader> loaders;

        BundleLoaders(Collection<ClassLoader> loaders) {
            super(PersistenceProvider.class.getClassLoader());
            this.loaders = List.copyOf(loaders);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            for (ClassLoader loader : loaders) {
                try {
                    return loader.loadClass(name);
                } catch (ClassNotFoundException notInThisBundle) {
                    continue;
                }
            }
            throw new ClassNotFoundException(name);
        }

        /** EclipseLink reads annotations from class files, which each bundle shows to itself alone. */
        @Override
        protected URL findResource(String name) {
            return loaders.stream().map(loader -> loader.getResource(name)).filter(Objects::nonNull)
                    .findFirst().orElse(null);
        }
    }

    /** The unit as the provider wants to see it. */
    private record Unit(DataSource source, List<String> classes, ClassLoader loader)
            implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "eport";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public String getScopeAnnotationName() {
            return null;
        }

        @Override
        public List<String> getQualifierAnnotationNames() {
            return List.of();
        }

        @SuppressWarnings("removal")
        @Override
        public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
            return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return source;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return new ArrayList<>();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return Document.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return classes;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.2";
        }

        @Override
        public ClassLoader getClassLoader() {
            return loader;
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // weaving is off
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return loader;
        }
    }
}
