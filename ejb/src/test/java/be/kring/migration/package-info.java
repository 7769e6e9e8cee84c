/** What holds for the SQL of migrations, without a database. */
package be.kring.migration;
