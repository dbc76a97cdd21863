package org.eport.core.store.internal;

import javax.sql.DataSource;

/** The database product under the store: all that differs between products stands behind this. */
public interface Database extends AutoCloseable {

    DataSource dataSource();

    /** Class name of EclipseLink's platform for this product. */
    String platform();

    /** The product's type for large binary values. */
    String blobType();

    /** Whether no other process can write to it while it is open. */
    boolean exclusive();

    /** Lets go of the database; every connection must be closed before. */
    @Override
    void close();
}
