<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="lead">${msg("pageExpiredLead")}</p>
    <p><a class="button primary block" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></p>
    <p><a class="button quiet block" href="${url.loginAction}">${msg("pageExpiredContinue")}</a></p>
  </#if>
</@layout.registrationLayout>
